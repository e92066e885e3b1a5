import Domain
import Testing

@testable import Web

struct FigureTests {
    let chinese = Words(.zh)
    let english = Words(.en)

    @Test func `a day is written the local way`() throws {
        let day = try #require(CalendarDay("2026-12-01"))
        #expect(chinese.day(day) == "2026年12月1日")
        #expect(english.day(day) == "1 Dec 2026")
    }

    @Test(arguments: [
        (0, "0元", "CNY 0"), (9_999, "9,999元", "CNY 9,999"), (10_000, "1万元", "CNY 10,000"),
        (125_000, "12.5万元", "CNY 125,000"), (100_001, "10.0001万元", "CNY 100,001"),
        (12_340_000_000, "1,234,000万元", "CNY 12,340,000,000"),
    ])
    func `money is written the local way, to the yuan`(yuan: Int, inChinese: String, inEnglish: String) {
        #expect(chinese.money(yuan) == inChinese)
        #expect(english.money(yuan) == inEnglish)
    }

    @Test func `a budget may be open at either end`() {
        #expect(chinese.budget(from: 120_000, to: 220_000) == "12–22万元")
        #expect(chinese.budget(from: 5_000, to: 20_000) == "5,000元–2万元")
        #expect(chinese.budget(from: 500, to: 900) == "500–900元")
        #expect(chinese.budget(from: 80_000, to: 80_000) == "8万元")
        #expect(chinese.budget(from: 80_000, to: nil) == "8万元起")
        #expect(chinese.budget(from: nil, to: 80_000) == "最高8万元")
        #expect(english.budget(from: 5_000, to: 20_000) == "CNY 5,000–20,000")
        #expect(english.budget(from: nil, to: nil) == nil)
    }

    @Test(arguments: [
        (0, "below 1%"), (0.0099, "below 1%"), (0.01, "about 1%"), (0.624, "about 62%"), (0.99, "about 99%"),
        (0.9999, "above 99%"), (1, "above 99%"), (Double.nan, "below 1%"),
    ])
    func `an estimate is never certain`(share: Double, text: String) {
        #expect(english.share(share) == text)
    }

    @Test(arguments: [
        (0.05, "Hardly suitable"), (0.2, "A long shot"), (0.5, "May be worth a call"), (0.8, "Well worth a call"),
    ])
    func `an estimate is words, a figure and a bar`(share: Double, text: String) {
        let estimate = estimate(share, words: english).markup
        #expect(estimate.contains("<strong>\(text)</strong>"))
        #expect(estimate.contains(english.share(share)))
        let percent = Int(share * 100)
        #expect(estimate.contains("role=\"meter\"") && estimate.contains("aria-valuenow=\"\(percent)\""))
        #expect(estimate.contains("<rect width=\"\(percent)\" height=\"4\"/>"))
    }
}

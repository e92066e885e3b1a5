import Domain
import Foundation
import Ranking
import Testing

@testable import Matchmaking
@testable import Web

struct ListPageTests {
    let question = Question(text: "Read receipts", asker: .scenario)

    @Test func `an OPC's entry has what a call needs, and no contact`() throws {
        var profile = Profile.sample()
        profile.region = "上海临港"
        profile.community = "Harbour"
        profile.rateMinCNY = 85_000
        profile.availableFrom = CalendarDay(year: 2026, month: 12, day: 1)
        profile.contact = Profile.Contact(name: "Marcus", email: "marcus@berth.example", phone: "555 0100")
        let page = try page(.sample([profile]), .en)
        for value in ["Paperkite", "上海临港", "Harbour", "from CNY 85,000", "from 1 Dec 2026"] {
            #expect(page.contains(value))
        }
        #expect(page.contains("<dt>Headcount</dt><dd>3</dd>"))
        #expect(!page.contains("Marcus") && !page.contains("marcus@") && !page.contains("0100"))
    }

    @Test func `a scenario's entry has its owner, track, budget and dates`() throws {
        var scenario = Scenario.sample()
        scenario.budgetMinCNY = 120_000
        scenario.budgetMaxCNY = 225_000
        scenario.startBy = CalendarDay(year: 2026, month: 12, day: 1)
        scenario.deliverBy = CalendarDay(year: 2027, month: 5, day: 31)
        let list = RecommendationList.sample([scenario])
        let page = listPage(list, question: question, in: try testFrame(.zh)).markup
        for value in ["Huicheng", "甲", "12–22.5万元", "2026年12月1日", "2027年5月31日"] { #expect(page.contains(value)) }
    }

    @Test func `what was not given is said to be so`() throws {
        #expect(try page(.sample([.sample()]), .en).components(separatedBy: "not given").count == 5)
    }

    @Test func `entries are numbered from the best`() throws {
        let page = try page(.sample((1 ... 10).map { .sample("P\($0)", name: "Team \($0)") }), .en)
        let names = page.matches(of: /<h3 id="entry(\d+)">Team (\d+)<\/h3>/)
        #expect(names.count == 10)
        #expect(names.allSatisfy { $0.output.1 == $0.output.2 })
    }

    @Test func `when nothing fits the page says so, and keeps the closest folded`() throws {
        let list = RecommendationList.sample((1 ... 10).map { Profile.sample("P\($0)") }, logit: -5)
        #expect(list.nothingFits)
        for (language, title) in [(Language.zh, "暂无合适的推荐"), (.en, "Nothing fits yet")] {
            let page = try page(list, language)
            #expect(page.contains("<h2 id=\"list\">\(title)</h2>"))
            #expect(page.components(separatedBy: "<article").count == 4)
            let fold = try #require(page.firstRange(of: "<details class=\"closest\">"))
            let entries = try #require(page.firstRange(of: "<ol class=\"entries\">"))
            #expect(fold.lowerBound < entries.lowerBound)
        }
    }

    @Test func `when there is nobody at all there is nothing to unfold`() throws {
        let page = try page(.sample([]), .en)
        #expect(page.contains("Nothing fits yet") && page.contains("0 compared, 0 left out."))
        #expect(!page.contains("<details"))
    }

    @Test func `those left out are counted by reason, not named`() throws {
        let excluded: [(Profile.ID, [Exclusion])] = [
            (Profile.ID("X-1"), [.overHeadcountLimit]), (Profile.ID("X-2"), [.overHeadcountLimit, .capacityUsedUp]),
        ]
        let page = try page(.sample([.sample()], excluded: excluded), .en)
        #expect(page.contains("1 compared, 2 left out."))
        #expect(page.contains("More than 10 people, and no exception granted by the program office <strong>2</strong>"))
        #expect(page.contains("Already carries as many engagements as it can <strong>1</strong>"))
        #expect(!page.contains("Not verified yet") && !page.contains("X-1"))
    }

    private func page(_ list: RecommendationList<Profile>, _ language: Language) throws -> String {
        listPage(list, question: question, in: try testFrame(language)).markup
    }
}

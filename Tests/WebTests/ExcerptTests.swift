import Testing

@testable import Web

struct ExcerptTests {
    private static let long = """
        我们做票据识别已有六年，服务过三家银行。泰文单据准确率达到98.5%；每页耗时0.3秒。团队三人，均在临港。可驻场，也可远程交付。\
        另有一套面向海关的归类工具，已在两个口岸试用，目前由一人维护，每季度更新一次规则库。
        """

    @Test(arguments: [
        (["泰文单据"], "… 泰文单据准确率达到98.5%；…"),
        (["六年", "0.3秒"], "我们做票据识别已有六年，服务过三家银行。… 每页耗时0.3秒。…"),
        (["0.3秒", "三人"], "… 每页耗时0.3秒。团队三人，均在临港。…"),
        (["规则库"], "… 另有一套面向海关的归类工具，已在两个口岸试用，目前由一人维护，每季度更新一次规则库。"),
        ([], long),
    ])
    func `of a long text the sentences remain that have a word to do with what is asked`(
        words: [String], expected: String
    ) {
        let excerpt = Excerpt(of: Self.long, around: words.map { Self.place(of: $0, in: Self.long) })
        #expect(excerpt.text == expected)
        #expect(Self.words(of: excerpt) == words)
    }

    @Test func `a short text is quoted whole, and a full stop within a number ends nothing`() {
        let short = "Reads slips. At 1.5 a second."
        let place = Self.place(of: "1.5", in: short)
        #expect(Excerpt(of: short, around: [place]).text == short)
        let english = "It runs at 1.5 pages a second. " + String(repeating: "Nothing else is said here. ", count: 5)
        let excerpt = Excerpt(of: english, around: [Self.place(of: "pages", in: english)])
        #expect(excerpt.text == "It runs at 1.5 pages a second. …" && Self.words(of: excerpt) == ["pages"])
    }

    @Test func `whatever is marked stays marked, even across the end of a sentence`() {
        let whole = Array(Self.long.unicodeScalars)
        for start in 0 ..< whole.count - 12 {
            let stretch = start ..< start + 9
            let excerpt = Excerpt(of: Self.long, around: [stretch])
            #expect(Self.words(of: excerpt).joined() == String(String.UnicodeScalarView(whole[stretch])))
        }
    }

    private static func place(of word: String, in text: String) -> Range<Int> {
        let scalars = text.unicodeScalars
        guard let found = text.firstRange(of: word) else { return 0 ..< 0 }
        let start = scalars.distance(from: scalars.startIndex, to: found.lowerBound)
        return start ..< start + word.unicodeScalars.count
    }

    private static func words(of excerpt: Excerpt) -> [String] {
        let scalars = Array(excerpt.text.unicodeScalars)
        return excerpt.stretches.map { String(String.UnicodeScalarView(scalars[$0])) }
    }
}

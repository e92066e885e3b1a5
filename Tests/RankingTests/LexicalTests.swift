import Foundation
import Testing

@testable import Ranking

struct LexicalTests {
    @Test(
        arguments: [
            ("", []), ("  \n，。！", []), ("🚢", []), ("🚢出海🔥", ["出海"]), ("港", ["港"]), ("跨境数据", ["跨境", "境数", "数据"]),
            ("数据 出境", ["数据", "出境"]), ("数据，出境", ["数据", "出境"]), ("Hello, World!", ["hello", "world"]),
            ("ＡＩ模型", ["ai", "模型"]), ("用Python写C++程序", ["用", "python", "写", "c++", "程序"]),
            ("C++, C# and .NET", ["c++", "c#", "and", "net"]), ("1.5万元", ["1.5", "万元"]), ("- a -", ["a"]),
            ("--", []), ("カタカナ", ["カタ", "タカ", "カナ"]), ("ｶﾀ", ["カタ"]), ("데이터", ["데이", "이터"]), ("𠮷野家", ["𠮷野", "野家"]),
            ("café", ["café"]), ("cafe\u{301}", ["café"]), ("a a", ["a", "a"]), ("数据数据", ["数据", "据数", "数据"]),
            ("point-cloud", ["point-cloud", "point", "cloud"]), ("ＰＯＩＮＴ－ｃｌｏｕｄ", ["point-cloud", "point", "cloud"]),
            ("Labelled clouds, labelling a cloud", ["labell", "cloud", "labell", "a", "cloud"]),
        ])
    func `Chinese is counted by twos, the rest by words without their endings`(text: String, terms: [String]) {
        #expect(Lexicon.plain.terms(of: text).map(\.key) == terms)
    }

    @Test(
        arguments: [
            ("clouds", "cloud", "cloud"), ("policies", "policy", "policy"), ("vehicles", "vehicle", "vehicl"),
            ("bus", "bus", "bus"), ("chassis", "chassi", "chassi"), ("access", "access", "access"),
            ("movies", "movy", "movy"), ("goes", "goes", "goes"), ("is", "is", "is"), ("gas", "gas", "gas"),
            ("labelling", "labelling", "labell"), ("labelled", "labelled", "labell"), ("king", "king", "king"),
            ("bed", "bed", "bed"), ("bring", "bring", "bring"), ("code", "code", "code"), ("coding", "coding", "cod"),
            ("r155s", "r155s", "r155s"), ("数据s", "数据s", "数据s"), ("ing", "ing", "ing"), ("", "", ""),
        ])
    func `endings of English words`(word: String, singular: String, stem: String) {
        #expect(EnglishWord.singular(word) == singular)
        #expect(EnglishWord.stem(word) == stem)
    }

    /// Worked out by hand: three texts of 2, 3 and 1 terms, 2 on average. 报关 is in two of them: ln(1 + 1.5/2.5) =
    /// 0.4700036; api in one: ln(1 + 2.5/1.5) = 0.9808293. In the first text both count 2.2/(1 + 1.2) = 1 time; in the
    /// second 报关 counts 2 · 2.2/(2 + 1.2 · 1.375) = 1.2054795 times.
    @Test func `BM25 by hand`() {
        let index = LexicalIndex(["报关 API", "报关，报关。数据", "仓储"])
        expectClose(index.scores(for: "api 报关"), [1.4508329, 0.5665797, 0])
        // A query's repetitions count once.
        expectClose(index.scores(for: "报关 报关"), [0.4700036, 0.5665797, 0])
        expectClose(index.scores(for: "API"), [0.9808293, 0, 0])
        expectClose(index.scores(for: "仓储"), [0, 0, 0.9808293 * 2.2 / 1.75])
        expectClose(index.scores(for: "物流"), [0, 0, 0])
        expectClose(index.scores(for: ""), [0, 0, 0])
    }

    @Test func `without words there is nothing to score`() {
        #expect(LexicalIndex([]).scores(for: "报关") == [])
        #expect(LexicalIndex(["", "🚢"]).scores(for: "报关") == [0, 0])
    }

    @Test func `the same query gives the same sums each time`() {
        let texts = (0 ..< 50).map { "数据 出境 评估 \($0) 合同 审查 api-\($0 % 7) port customs" }
        let query = "port customs 数据出境评估合同审查 api-1 api-2 api-3 17"
        let scores = LexicalIndex(texts).scores(for: query)
        for _ in 0 ..< 5 { #expect(LexicalIndex(texts).scores(for: query) == scores) }
    }

    @Test func `the order of the texts does not matter, and a text read before scores as one read now`() {
        var random = SystemRandomNumberGenerator()
        let texts = (0 ..< 60).map {
            "数据出境 \($0 % 7) ISO 27001 api-\($0 % 5) " + String(repeating: "报关 ", count: $0 % 4)
        }
        let query = "ISO27001 数据 报关 api-3"
        let scores = LexicalIndex(texts).scores(for: query)
        let order = texts.indices.shuffled(using: &random)
        #expect(LexicalIndex(order.map { texts[$0] }).scores(for: query) == order.map { scores[$0] })
        let read = LexicalIndex(texts.map(Lexicon.plain.read), lexicon: .plain)
        #expect(read.scores(for: Lexicon.plain.read(query)) == scores)
    }

    private func expectClose(_ scores: [Float], _ expected: [Float], location: SourceLocation = #_sourceLocation) {
        #expect(scores.count == expected.count, sourceLocation: location)
        for (score, value) in zip(scores, expected) { #expect(abs(score - value) < 1e-5, sourceLocation: location) }
    }
}

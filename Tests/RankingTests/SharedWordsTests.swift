import Testing

@testable import Ranking

struct SharedWordsTests {
    private let texts = ["点云标注，持有ISO27001证书", "Point cloud labelling; ISO/IEC 27001:2022", "仓储", "仓储 27001 证书"]

    private func index() throws -> LexicalIndex {
        LexicalIndex(texts, lexicon: Lexicon(glossary: try Glossary(GlossaryTests.glossary)) { $0 })
    }

    private func pairs(_ words: [SharedWords]) -> [String] { words.map { "\($0.asked) = \($0.found)" } }

    @Test func `a name in the other language, and the same standard`() throws {
        let words = try index().sharedWords(of: "激光点云，ISO 27001", and: texts[1])
        #expect(pairs(words) == ["ISO 27001 = ISO IEC 27001", "点云 = Point cloud"])
        #expect(words.map(\.isDesignation) == [true, false])
    }

    @Test func `Chinese is told in stretches that stand in both, and a name once`() throws {
        #expect(pairs(try index().sharedWords(of: "要点云标注", and: texts[0])) == ["点云标注 = 点云标注"])
        // 云标 stands in the query and 标注 in both, but not “点云标注”.
        #expect(pairs(try index().sharedWords(of: "标注点云", and: texts[0])) == ["点云 = 点云", "标注 = 标注"])
    }

    @Test(arguments: ["点云标注 27001 证书", "point cloud ISO 27001", "持有证书，持有证书", "labelled 标注"])
    func `shares sum up to one and fall`(query: String) throws {
        for text in texts where try index().sharedWords(of: query, and: text) != [] {
            let words = try index().sharedWords(of: query, and: text, limit: 100)
            #expect(abs(words.reduce(0) { $0 + $1.share } - 1) < 1e-9)
            #expect(words.map(\.share) == words.map(\.share).sorted(by: >))
            #expect(try index().sharedWords(of: query, and: text, limit: 1) == Array(words.prefix(1)))
        }
    }

    @Test func `nothing shared is nothing told, also where there is no text`() throws {
        #expect(try index().sharedWords(of: "报关", and: texts[0]) == [])
        #expect(try index().sharedWords(of: "", and: texts[0]) == [])
        #expect(LexicalIndex([]).sharedWords(of: "a", and: "").isEmpty)
        // A text that is no part of the index is explained as well.
        #expect(pairs(LexicalIndex([]).sharedWords(of: "港口", and: "港口")) == ["港口 = 港口"])
    }
}

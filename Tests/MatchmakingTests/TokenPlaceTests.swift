import Domain
import Embedding
import Matchmaking
import Ranking
import TestSupport
import Testing

struct TokenPlaceTests {
    static let texts = [
        "", " ", "识别手写送货单", "跨境資料合規，ISO／IEC　２７００１：２０２２", "ﬁne ①②③ ㍿ ½ café cafe\u{301}",
        "👩‍💻 emoji 🚢港口", "zero\u{200B}width\u{200D}joiner\u{FEFF}x", "  leading  and   double  ", "㈱ ㎏ ﾊﾝｶｸ ｶﾞ",
        "PCI DSS／SOC2合规，数据出境安全评估（个人信息）", "龘𠮷𠀀 x", "a\tb\nc", "\u{0}nul", "e\u{301}\u{301}\u{301}", "🇨🇳🇹🇼",
    ]

    @Test(arguments: texts) func `there is a place for each token`(text: String) async throws {
        let encoder = try TestModel.encoder.get()
        let states = try await encoder.tokenStates(of: [EncoderText(text, as: .plain)])
        #expect(try encoder.places(of: text).count == states.first?.ids.count)
    }

    @Test func `vectors are kept of words, each with its place, and of no blank or punctuation`() async throws {
        let encoders = Encoders(tokens: try TestModel.encoder.get())
        let texts = Self.texts.map { RankingText(whole: $0, for: .offer) }
        let statistics = try await encoders.statistics(needs: texts, offers: texts)
        let vectors = try await encoders.vectors(of: texts, side: .offer, statistics: statistics)
        for (text, vectors) in zip(Self.texts, vectors) {
            let scalars = Array(text.unicodeScalars)
            let places = encoders.places(text)
            #expect(vectors.tokens.ids.count == places.count, "\(text)")
            let isWord: (Unicode.Scalar) -> Bool = { $0.properties.isAlphabetic || $0.properties.numericType != nil }
            #expect(places.allSatisfy { scalars[$0].contains(where: isWord) }, "\(text)")
            // Nothing that is a word is left out.
            let known = Set(places.flatMap(Array.init))
            let all = try TestModel.encoder.get().places(of: text).flatMap(Array.init)
            #expect(all.allSatisfy { !isWord(scalars[$0]) || known.contains($0) }, "\(text)")
        }
        let counts = vectors.map(\.tokens.ids.count)
        #expect(counts[0] == 0 && counts[2] > 3)
    }

    @Test(arguments: texts) func `places are in order, apart, and cover the text`(text: String) throws {
        try checkPlaces(in: text)
    }

    @Test func `so they are in all texts of the demonstration`() throws {
        let program = try #require(try Programs.shipped().first { $0.id == Demonstration.program })
        let texts =
            try ImportFile(Demonstration.scenarios).listings(Scenario.self, in: program).map(RankingText.init)
            + ImportFile(Demonstration.opcs).listings(Profile.self, in: program).map(RankingText.init)
        for part in texts.flatMap(\.parts) { try checkPlaces(in: part.text) }
    }

    /// All but blanks and what normalisation drops is some token’s.
    private func checkPlaces(in text: String) throws {
        let scalars = Array(text.unicodeScalars)
        let places = try TestModel.encoder.get().places(of: text)
        #expect(zip(places, places.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "\(text)")
        #expect((places.last?.upperBound ?? 0) <= scalars.count)
        let covered = Set(places.flatMap(Array.init))
        let left = scalars.indices.filter { !covered.contains($0) }.map { scalars[$0].properties }
        #expect(left.allSatisfy { $0.isWhitespace || [.control, .format].contains($0.generalCategory) }, "\(text)")
    }
}

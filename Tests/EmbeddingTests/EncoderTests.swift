import Embedding
import LinearAlgebra
import TestSupport
import Testing

struct EncoderTests {
    private let texts = [
        EncoderText("港口", as: .query), EncoderText("报关单识别与校验，每天五千份，接入单一窗口。", as: .passage), EncoderText("", as: .plain),
        EncoderText(String(repeating: "customs documents and bills of lading, ", count: 20), as: .passage),
        EncoderText(["标题", "能力", "案例"], as: .passage), EncoderText("a", as: .query),
        EncoderText(String(repeating: "跨境数据合规评估。", count: 90), as: .query),
    ]

    @Test func `a text has the same vector in whatever company`() async throws {
        let encoder = try TestModel.encoder.get()
        let together = try await encoder.embeddings(of: texts)
        let backwards = try await encoder.embeddings(of: texts.reversed())
        let crowd = try await encoder.embeddings(of: (0 ..< 5).flatMap { _ in texts })
        for (index, text) in texts.enumerated() {
            let alone = try await encoder.embeddings(of: [text])
            #expect(alone.count == 1)
            for other in [
                together[index], backwards[texts.count - 1 - index], crowd[index], crowd[4 * texts.count + index],
            ] {
                #expect(other.tokenCount == alone[0].tokenCount)
                #expect(distance(other.vector, alone[0].vector) <= 1e-5)
            }
        }
    }

    @Test func `token states come with the vector that the text has without them`() async throws {
        let encoder = try TestModel.encoder.get()
        let states = try await encoder.tokenStates(of: texts)
        let embeddings = try await encoder.embeddings(of: texts)
        #expect(states.count == texts.count)
        for (states, embedding) in zip(states, embeddings) {
            #expect(states.embedding.tokenCount == embedding.tokenCount)
            #expect(distance(states.embedding.vector, embedding.vector) <= 1e-5)
        }
    }

    @Test func `many who ask at once get what one gets`() async throws {
        let encoder = try TestModel.encoder.get()
        let expected = try await encoder.embeddings(of: texts)
        let answers = try await withThrowingTaskGroup { group in
            for number in 0 ..< 24 {
                let text = texts[number % texts.count]
                group.addTask { (number % texts.count, try await encoder.embeddings(of: [text])) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count == 24)
        for (index, answer) in answers { #expect(distance(answer[0].vector, expected[index].vector) <= 1e-5) }
    }

    @Test func `parts are read as if blanks stood between them`() async throws {
        let encoder = try TestModel.encoder.get()
        let parts = ["Customs documents", "报关 单证", "", "read by machine"]
        let apart = try await encoder.tokenStates(of: [EncoderText(parts, as: .passage)])[0]
        let joined = try await encoder.tokenStates(
            of: [EncoderText("Customs documents 报关 单证 read by machine", as: .passage)])[0]
        #expect(apart.ids == joined.ids)
        #expect(distance(apart.embedding.vector, joined.embedding.vector) <= 1e-5)
        #expect(distance(apart.states.values, joined.states.values) <= 1e-4)
        #expect(apart.parts == apart.parts.sorted())
        #expect(Set(apart.parts) == [0, 1, 3])
        #expect(Set(joined.parts) == [0])
    }

    @Test func `a long text is pooled from its first 512 tokens, and has states for all`() async throws {
        let encoder = try TestModel.encoder.get()
        let start = String(repeating: "港口 集装箱 调度 ", count: 200)
        let ends = ["报关单识别", "a wholly different ending, in another language"].map {
            EncoderText([start, $0], as: .passage)
        }
        let found = try await encoder.tokenStates(of: ends)
        #expect(found.map(\.embedding.tokenCount) == [512, 512])
        #expect(distance(found[0].embedding.vector, found[1].embedding.vector) <= 1e-5)
        for (states, end) in zip(found, ends) {
            let alone = try await encoder.tokenStates(of: end.parts.map { EncoderText($0, as: .passage) })
            #expect(states.ids == alone.flatMap(\.ids))
            #expect(states.ids.count > 600)
            #expect(states.states.rows == states.ids.count)
            #expect(states.states.values.allSatisfy { $0.isFinite })
            #expect(states.parts == alone.enumerated().flatMap { Array(repeating: Int32($0), count: $1.ids.count) })
            // The first window's states are those that the start has without any end.
            #expect(distance(states.states.rows(0 ..< 500), alone[0].states.rows(0 ..< 500)) <= 1e-4)
        }
    }

    @Test(arguments: [[""], ["   "], [], ["", " \n"]]) func `an empty text has a vector, and no tokens of its own`(
        parts: [String]
    ) async throws {
        let encoder = try TestModel.encoder.get()
        let plain = try await encoder.tokenStates(of: [EncoderText(parts, as: .plain)])[0]
        #expect(plain.embedding.tokenCount == 2)
        #expect(plain.ids.isEmpty && plain.parts.isEmpty)
        #expect(plain.states == .zeros(rows: 0, columns: encoder.dimension))
        #expect(abs(plain.embedding.vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
        let query = try await encoder.tokenStates(of: [EncoderText(parts, as: .query)])[0]
        #expect(query.embedding.tokenCount > 2)
        #expect(query.ids.isEmpty)
    }

    @Test func `no texts have no vectors`() async throws {
        let encoder = try TestModel.encoder.get()
        let embeddings = try await encoder.embeddings(of: [])
        let states = try await encoder.tokenStates(of: [])
        #expect(embeddings.isEmpty && states.isEmpty)
    }

    @Test(arguments: [(TextRole.query, "query: "), (.passage, "passage: ")])
    func `a role is the word that the model was trained to see before the text`(role: TextRole, word: String)
        async throws
    {
        let encoder = try TestModel.encoder.get()
        let text = "报关单识别 for customs brokers"
        let found = try await encoder.embeddings(of: [
            EncoderText(text, as: role), EncoderText(word + text, as: .plain), EncoderText(text, as: .plain),
        ])
        #expect(found[0].tokenCount == found[1].tokenCount)
        #expect(distance(found[0].vector, found[1].vector) <= 1e-5)
        #expect(cosine(found[0].vector, found[2].vector) < 0.999)
    }

    @Test func `a translation is nearer than another subject`() async throws {
        let encoder = try TestModel.encoder.get()
        let found = try await encoder.embeddings(of: [
            EncoderText("需要识别报关单的系统", as: .query),
            EncoderText("A system that reads customs declarations", as: .passage),
            EncoderText("Wedding photography and flower arrangements", as: .passage),
        ])
        #expect(cosine(found[0].vector, found[1].vector) > cosine(found[0].vector, found[2].vector) + 0.02)
    }

    @Test(arguments: ["a\u{0}b", "\u{FFFD}", "\u{202E}abc", String(repeating: "\u{301}", count: 2000), "\u{10FFFF}"])
    func `there is no text that cannot be read`(text: String) async throws {
        let found = try await TestModel.encoder.get().embeddings(of: [EncoderText(text, as: .query)])
        #expect(found.count == 1)
        #expect(found[0].vector.allSatisfy { $0.isFinite })
    }
}

import Foundation
import LinearAlgebra
import Testing

@testable import Embedding

struct ModelDirectoryTests {
    private let text = EncoderText("a b cab", as: .plain)

    @Test(arguments: ["F16", "BF16"]) func `numbers mean the same however they are written`(type: String) throws {
        let single = try vector(TinyModel())
        #expect(single.count == 16)
        #expect(try vector(TinyModel(type: type)) == single)
    }

    @Test(arguments: ["bert.", "roberta."]) func `an encoder is found within a larger model`(prefix: String) throws {
        #expect(try vector(TinyModel(prefix: prefix)) == vector(TinyModel()))
    }

    @Test func `XLM-RoBERTa begins to count positions after the padding token`() throws {
        var model = TinyModel(positionsBefore: 2)
        model.configuration["model_type"] = "\"xlm-roberta\""
        model.configuration["max_position_embeddings"] = "26"
        let known = try vector(model)
        model.configuration["pad_token_id"] = "1"
        #expect(try vector(model) == known)
        #expect(try vector(TinyModel()) == known)
        // As BERT it would read the two rows of no meaning.
        model.configuration["model_type"] = "\"bert\""
        #expect(try vector(model) != known)
    }

    @Test func `a text is pooled as the model asks`() throws {
        for (pooling, rows) in [("cls_token", 1), ("mean_tokens", 8)] {
            var files = TinyModel().files
            files["1_Pooling/config.json"] = Data("{\"pooling_mode_\(pooling)\": true}".utf8)
            try withModelDirectory(files) { url in
                let encoder = try TransformerEncoder(url)
                // <s> ▁a ▁b ▁ c a b </s>
                let tokens: [Int32] = [0, 8, 9, 4, 7, 5, 6, 2]
                let windows = Window.windows(
                    of: Array(tokens[1 ..< 7]), parts: Array(repeating: 0, count: 6), prompt: [], text: 0, limit: 24,
                    onlyFirst: true)
                let states = try Transformer(encoder.directory).states(of: windows)
                let found = try encoder.tokenStatesNow(of: [text])[0]
                #expect(found.ids == Array(tokens[1 ..< 7]))
                let sums = (0 ..< 16).map { column in (0 ..< rows).reduce(Float(0)) { $0 + states[$1, column] } }
                #expect(abs(cosine(found.embedding.vector, sums) - 1) < 1e-6)
            }
        }
    }

    @Test func `what the vocabulary does not have is unknown`() throws {
        try withModelDirectory(TinyModel().files) { url in
            let found = try TransformerEncoder(url).tokenStatesNow(of: [EncoderText("z", as: .plain)])
            #expect(found[0].ids == [4, 3])
        }
    }

    @Test func `a text longer than the table of positions is read window by window`() throws {
        try withModelDirectory(TinyModel().files) { url in
            let long = EncoderText(String(repeating: "a ", count: 100), as: .plain)
            let found = try TransformerEncoder(url).tokenStatesNow(of: [long])
            #expect(found[0].embedding.tokenCount == 24)
            #expect(found[0].ids == Array(repeating: 8, count: 100))
        }
    }

    @Test(
        arguments: [
            ("tiny", nil, "", ""), ("tiny-e5", nil, "query: ", "passage: "),
            ("tiny-e5", "{\"prompts\": {}}", "", ""), ("tiny", "{\"prompts\": {\"query\": \"a \"}}", "a ", ""),
            ("tiny", "{\"prompts\": {\"query\": \"a \", \"passage\": \"b \", \"document\": \"c\"}}", "a ", "b "),
            ("tiny", "{\"prompts\": {\"query\": \"a \", \"document\": \"b \"}}", "a ", "b "),
            ("tiny-e5", "{\"similarity_fn_name\": \"cosine\"}", "query: ", "passage: "),
        ] as [(String, String?, String, String)])
    func `a model's words for a role are those of its files, or of its family`(
        name: String, settings: String?, query: String, passage: String
    ) throws {
        var files = TinyModel().files
        files["config_sentence_transformers.json"] = settings.map { Data($0.utf8) }
        try withModelDirectory(named: name, files) { url in
            let encoder = try TransformerEncoder(url)
            let words = encoder.directory.prompts
            #expect([words[.query] ?? "", words[.passage] ?? "", words[.plain] ?? ""] == [query, passage, ""])
            let found = try encoder.embeddingsNow(of: [
                EncoderText("b", as: .query), EncoderText(query + "b", as: .plain),
                EncoderText("b", as: .passage), EncoderText(passage + "b", as: .plain),
            ])
            #expect(distance(found[0].vector, found[1].vector) < 1e-5)
            #expect(distance(found[2].vector, found[3].vector) < 1e-5)
            #expect(encoder.modelID == name)
        }
    }

    private func vector(_ model: TinyModel) throws -> [Float] {
        try withModelDirectory(model.files) { url in
            try TransformerEncoder(url).embeddingsNow(of: [text])[0].vector
        }
    }
}

package import Foundation

/// A text encoder as Hugging Face lays it out: `config.json`, `model.safetensors`, `sentencepiece.bpe.model`,
/// `1_Pooling/config.json`, and, if the model wants words before its texts, `config_sentence_transformers.json`.
package struct ModelDirectory: Sendable {
    package let url: URL
    package let configuration: Configuration
    package let pooling: Pooling
    /// The words that this model was trained to see before a text of each role.
    package let prompts: [TextRole: String]

    package struct Configuration: Decodable, Sendable {
        package let modelType: String
        package let hiddenSize: Int
        package let numHiddenLayers: Int
        package let numAttentionHeads: Int
        package let intermediateSize: Int
        package let vocabSize: Int
        package let maxPositionEmbeddings: Int
        package let typeVocabSize: Int
        package let layerNormEps: Float
        package let hiddenAct: String
        package let padTokenId: Int?
        package let positionEmbeddingType: String?
    }

    package enum Pooling: Sendable {
        case mean
        case firstToken
    }

    package init(_ url: URL) throws(EncoderError) {
        self.url = url
        guard FileManager.default.fileExists(atPath: url.appending(path: "config.json").path) else {
            throw .noModel(directory: url.path)
        }
        configuration = try Self.decode("config.json", in: url)
        pooling = try Self.pooling(in: url)
        prompts = Self.prompts(in: url)
        try check()
    }

    /// XLM-RoBERTa numbers positions from the padding token's number on; BERT from 0.
    var firstPosition: Int {
        configuration.modelType == "xlm-roberta" ? (configuration.padTokenId ?? 1) + 1 : 0
    }

    /// The longest text, in tokens, that the model can read at once.
    package var maximumTokens: Int {
        min(512, configuration.maxPositionEmbeddings - firstPosition)
    }

    private func check() throws(EncoderError) {
        func refuse(_ reason: String) -> EncoderError { .unsupported(file: "config.json", reason: reason) }
        let c = configuration
        guard ["bert", "xlm-roberta"].contains(c.modelType) else {
            throw refuse("its model_type is \(c.modelType), and only bert and xlm-roberta are known")
        }
        guard c.hiddenAct == "gelu" else { throw refuse("its hidden_act is \(c.hiddenAct), not gelu") }
        guard (c.positionEmbeddingType ?? "absolute") == "absolute" else {
            throw refuse("its positions are not absolute")
        }
        guard c.hiddenSize > 0, c.hiddenSize.isMultiple(of: 8), c.numAttentionHeads > 0,
            c.hiddenSize.isMultiple(of: c.numAttentionHeads), c.numHiddenLayers > 0, c.vocabSize > 0,
            c.intermediateSize > 0, c.intermediateSize.isMultiple(of: 8), c.typeVocabSize > 0,
            (0 ..< c.vocabSize).contains(c.padTokenId ?? 0), maximumTokens > 8
        else { throw refuse("its sizes do not fit together") }
    }

    private static func pooling(in url: URL) throws(EncoderError) -> Pooling {
        struct File: Decodable { let poolingModeClsToken: Bool?, poolingModeMeanTokens: Bool? }
        let name = "1_Pooling/config.json"
        guard FileManager.default.fileExists(atPath: url.appending(path: name).path) else { return .mean }
        let file: File = try decode(name, in: url)
        if file.poolingModeClsToken == true { return .firstToken }
        guard file.poolingModeMeanTokens == true else {
            throw .unsupported(file: name, reason: "it pools neither by the mean nor by the first token")
        }
        return .mean
    }

    /// The models of the E5 family do not say in their files what they want before a text; their names tell.
    private static func prompts(in url: URL) -> [TextRole: String] {
        struct File: Decodable { let prompts: [String: String]? }
        let file: File? = try? decode("config_sentence_transformers.json", in: url)
        if let prompts = file?.prompts {
            return [.query: prompts["query"] ?? "", .passage: prompts["passage"] ?? prompts["document"] ?? ""]
        }
        return url.lastPathComponent.contains("e5") ? [.query: "query: ", .passage: "passage: "] : [:]
    }

    private static func decode<Value: Decodable>(_ name: String, in url: URL) throws(EncoderError) -> Value {
        do {
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            return try decoder.decode(Value.self, from: Data(contentsOf: url.appending(path: name)))
        } catch let error as DecodingError {
            throw .unreadable(file: name, reason: reason(of: error))
        } catch {
            throw .unreadable(file: name, reason: "it is missing or locked")
        }
    }

    /// In the file's own words, which are in snake case.
    private static func reason(of error: DecodingError) -> String {
        func name(_ key: any CodingKey) -> String {
            key.stringValue.map { $0.isUppercase ? "_\($0.lowercased())" : "\($0)" }.joined()
        }
        return switch error {
        case .keyNotFound(let key, _): "\(name(key)) is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "\(context.codingPath.map(name).joined(separator: ".")) is of another kind"
        default: "it is no JSON"
        }
    }
}

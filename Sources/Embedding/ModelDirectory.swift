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
        package let model_type: String
        package let hidden_size: Int
        package let num_hidden_layers: Int
        package let num_attention_heads: Int
        package let intermediate_size: Int
        package let vocab_size: Int
        package let max_position_embeddings: Int
        package let type_vocab_size: Int
        package let layer_norm_eps: Float
        package let hidden_act: String
        package let pad_token_id: Int?
        package let position_embedding_type: String?
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
        configuration.model_type == "xlm-roberta" ? (configuration.pad_token_id ?? 1) + 1 : 0
    }

    /// The longest text, in tokens, that the model can read at once.
    package var maximumTokens: Int {
        min(512, configuration.max_position_embeddings - firstPosition)
    }

    private func check() throws(EncoderError) {
        func refuse(_ reason: String) -> EncoderError { .unsupported(file: "config.json", reason: reason) }
        let c = configuration
        guard ["bert", "xlm-roberta"].contains(c.model_type) else {
            throw refuse("its model_type is \(c.model_type), and only bert and xlm-roberta are known")
        }
        guard c.hidden_act == "gelu" else { throw refuse("its hidden_act is \(c.hidden_act), not gelu") }
        guard (c.position_embedding_type ?? "absolute") == "absolute" else {
            throw refuse("its positions are not absolute")
        }
        guard c.hidden_size > 0, c.hidden_size.isMultiple(of: 8), c.num_attention_heads > 0,
            c.hidden_size.isMultiple(of: c.num_attention_heads), c.num_hidden_layers > 0, c.vocab_size > 0,
            c.intermediate_size > 0, c.intermediate_size.isMultiple(of: 8), maximumTokens > 8, c.type_vocab_size > 0
        else { throw refuse("its sizes do not fit together") }
    }

    private static func pooling(in url: URL) throws(EncoderError) -> Pooling {
        struct File: Decodable { let pooling_mode_cls_token: Bool?, pooling_mode_mean_tokens: Bool? }
        let name = "1_Pooling/config.json"
        guard FileManager.default.fileExists(atPath: url.appending(path: name).path) else { return .mean }
        let file: File = try decode(name, in: url)
        if file.pooling_mode_cls_token == true { return .firstToken }
        guard file.pooling_mode_mean_tokens == true else {
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
            return try JSONDecoder().decode(Value.self, from: Data(contentsOf: url.appending(path: name)))
        } catch let error as DecodingError {
            throw .unreadable(file: name, reason: "\(error)")
        } catch {
            throw .unreadable(file: name, reason: "it is missing or locked")
        }
    }
}

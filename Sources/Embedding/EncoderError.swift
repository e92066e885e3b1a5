/// Why a model cannot be read or a text not be encoded. Each says what to do.
package enum EncoderError: Error, Equatable {
    case noModel(directory: String)
    case unreadable(file: String, reason: String)
    case unsupported(file: String, reason: String)
    case missingTensor(String)
    case wrongShape(tensor: String, expected: [Int], found: [Int])
    case unencodable
    case remote(String)
}

extension EncoderError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noModel(let directory):
            "There is no model in \(directory): run Scripts/fetch-model, or name another directory with --model."
        case .unreadable(let file, let reason):
            "The model's file \(file) cannot be read (\(reason)): fetch the model again."
        case .unsupported(let file, let reason):
            "The model's file \(file) is of a kind that Berth cannot use: \(reason)."
        case .missingTensor(let name):
            "The model lacks the tensor \(name): it is no BERT or XLM-RoBERTa encoder, or it is incomplete."
        case .wrongShape(let tensor, let expected, let found):
            "The tensor \(tensor) has the shape \(found) where config.json asks for \(expected)."
        case .unencodable:
            "The tokenizer refused the text."
        case .remote(let reason):
            "The embeddings endpoint did not answer as expected: \(reason)."
        }
    }
}

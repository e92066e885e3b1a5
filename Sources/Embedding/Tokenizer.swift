import CSentencePiece
import Foundation

/// Text to token numbers, as XLM-RoBERTa has them: SentencePiece's own, moved by one, because fairseq put four special
/// tokens (`<s>` 0, `<pad>` 1, `</s>` 2, `<unk>` 3) where SentencePiece has three.
final class Tokenizer: Sendable {
    static let begin: Int32 = 0
    static let end: Int32 = 2
    private static let unknown: Int32 = 3

    private let model: SharedModel
    private let unknownPiece: Int32

    /// Sendable because a loaded model is never changed, and SentencePiece's `Encode` is const.
    private struct SharedModel: @unchecked Sendable { let pointer: OpaquePointer }

    /// - Parameter vocabulary: how many tokens the model knows, special ones included.
    init(contentsOf url: URL, vocabulary: Int) throws(EncoderError) {
        var reason = [CChar](repeating: 0, count: 256)
        guard let pointer = piece_model_load(url.path, &reason, reason.count) else {
            let text = String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            throw .unreadable(file: url.lastPathComponent, reason: text)
        }
        model = SharedModel(pointer: pointer)
        unknownPiece = piece_model_unknown(pointer)
        guard piece_model_size(pointer) < vocabulary else {
            throw .unsupported(file: url.lastPathComponent, reason: "it has more pieces than the model has words")
        }
    }

    deinit {
        piece_model_free(model.pointer)
    }

    /// The tokens of `text`, without those that begin and end it.
    func tokens(of text: String) throws(EncoderError) -> [Int32] {
        var text = text
        let tokens = text.withUTF8 { utf8 -> [Int32]? in
            // An empty text has no address, but C wants one.
            guard let bytes = utf8.baseAddress, !utf8.isEmpty else { return [] }
            var pieces: UnsafeMutablePointer<Int32>?
            defer { free(pieces) }
            let count = bytes.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
                piece_model_encode(model.pointer, $0, utf8.count, &pieces)
            }
            guard count >= 0, let pieces else { return nil }
            return UnsafeBufferPointer(start: pieces, count: count).map { $0 == unknownPiece ? Self.unknown : $0 + 1 }
        }
        guard let tokens else { throw .unencodable }
        return tokens
    }
}

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
        try pieces(of: text).map { $0.id == unknownPiece ? Self.unknown : $0.id + 1 }
    }

    /// Where each of these tokens stands in `text`, counted in Unicode scalars: in order, side by side, most with the blank
    /// before them. Of several tokens that one character stands for, such as the three of “㈱”, one has it.
    func places(of text: String) throws(EncoderError) -> [Range<Int>] {
        let pieces = try pieces(of: text)
        // For each byte how many scalars begin before it.
        let scalars = text.utf8.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 & 0xC0 == 0x80 ? 0 : 1)) }
        return pieces.map { scalars[Int($0.start)] ..< scalars[Int($0.end)] }
    }

    private func pieces(of text: String) throws(EncoderError) -> [piece] {
        var text = text
        let pieces = text.withUTF8 { utf8 -> [piece]? in
            // An empty text has no address, but C wants one.
            guard let bytes = utf8.baseAddress, !utf8.isEmpty else { return [] }
            var pieces: UnsafeMutablePointer<piece>?
            defer { free(pieces) }
            let count = bytes.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
                piece_model_encode(model.pointer, $0, utf8.count, &pieces)
            }
            guard count >= 0, let pieces else { return nil }
            return Array(UnsafeBufferPointer(start: pieces, count: count))
        }
        guard let pieces else { throw .unencodable }
        return pieces
    }
}

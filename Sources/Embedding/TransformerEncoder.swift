package import Foundation
import LinearAlgebra

/// An encoder of the BERT family, computed in this process.
///
/// Any number of callers may use one at once. The work is done on threads of the encoder's own: a caller's thread, which
/// may be an event loop's, only waits without being held.
package final class TransformerEncoder: TokenEncoder {
    package let directory: ModelDirectory
    package let modelID: String
    private let tokenizer: Tokenizer
    private let transformer: Transformer
    private let prompts: [TextRole: [Int32]]
    private let threads = LongWork("berth.encoder", isShort: true)

    /// - Parameter url: a directory in Hugging Face's layout.
    package init(_ url: URL) throws(EncoderError) {
        directory = try ModelDirectory(url)
        modelID = url.lastPathComponent
        tokenizer = try Tokenizer(
            contentsOf: url.appending(path: "sentencepiece.bpe.model"), vocabulary: directory.configuration.vocabSize)
        transformer = try Transformer(directory)
        var prompts: [TextRole: [Int32]] = [:]
        for (role, prompt) in directory.prompts { prompts[role] = try tokenizer.tokens(of: prompt) }
        self.prompts = prompts
    }

    package var dimension: Int { directory.configuration.hiddenSize }

    package func embeddings(of texts: [EncoderText]) async throws -> [TextEmbedding] {
        try await threads.run { try self.embeddingsNow(of: texts) }
    }

    package func tokenStates(of texts: [EncoderText]) async throws -> [TokenStates] {
        try await threads.run { try self.tokenStatesNow(of: texts) }
    }

    package func places(of text: String) throws -> [Range<Int>] { try tokenizer.places(of: text) }

    /// The same on the calling thread, for a program that does nothing else.
    package func embeddingsNow(of texts: [EncoderText]) throws -> [TextEmbedding] {
        let windows = try self.windows(of: texts, onlyFirst: true)
        var embeddings = [TextEmbedding?](repeating: nil, count: texts.count)
        for group in Window.groups(of: windows, tokens: Self.groupTokens) {
            let states = transformer.states(of: group)
            var start = 0
            for window in group {
                embeddings[window.text] = embedding(of: window, states: states, start: start)
                start += window.tokens.count
            }
        }
        return embeddings.compactMap(\.self)
    }

    /// The same on the calling thread, for a program that does nothing else.
    package func tokenStatesNow(of texts: [EncoderText]) throws -> [TokenStates] {
        let windows = try self.windows(of: texts, onlyFirst: false)
        var collected = [Collected](repeating: Collected(), count: texts.count)
        for group in Window.groups(of: windows, tokens: Self.groupTokens) {
            let states = transformer.states(of: group)
            var start = 0
            for window in group {
                if window.isFirst {
                    collected[window.text].embedding = embedding(of: window, states: states, start: start)
                }
                collected[window.text].pieces.append((window, Array(states.rows(window.content.offset(by: start)))))
                start += window.tokens.count
            }
        }
        return collected.compactMap { $0.tokenStates(dimension: dimension) }
    }

    /// So many tokens go through the network at once: enough to keep BLAS at its peak, few enough for the third-level cache.
    private static let groupTokens = 4096

    private struct Collected {
        var embedding: TextEmbedding?
        var pieces: [(window: Window, states: [Float])] = []

        func tokenStates(dimension: Int) -> TokenStates? {
            guard let embedding else { return nil }
            let ordered = pieces.sorted { $0.window.parts.startIndex < $1.window.parts.startIndex }
            let ids = ordered.flatMap { $0.window.tokens[$0.window.content] }
            return TokenStates(
                embedding: embedding, ids: ids, parts: ordered.flatMap { Array($0.window.parts) },
                states: Matrix(rows: ids.count, columns: dimension, values: ordered.flatMap(\.states)))
        }
    }

    private func windows(of texts: [EncoderText], onlyFirst: Bool) throws(EncoderError) -> [Window] {
        var windows: [Window] = []
        for (number, text) in texts.enumerated() {
            var content: [Int32] = []
            var parts: [Int32] = []
            for (part, words) in text.parts.enumerated() {
                let tokens = try tokenizer.tokens(of: words)
                content += tokens
                parts += Array(repeating: Int32(part), count: tokens.count)
            }
            windows += Window.windows(
                of: content, parts: parts, prompt: prompts[text.role] ?? [], text: number,
                limit: directory.maximumTokens, onlyFirst: onlyFirst)
        }
        return windows
    }

    private func embedding(of window: Window, states: Matrix, start: Int) -> TextEmbedding {
        let rows = directory.pooling == .mean ? start ..< start + window.tokens.count : start ..< start + 1
        var pooled = Matrix(
            rows: 1, columns: dimension,
            values: Matrix(rows: rows.count, columns: dimension, values: Array(states.rows(rows))).meanOfRows())
        pooled.normalizeRows()
        return TextEmbedding(tokenCount: window.tokens.count, vector: Array(pooled.row(0)))
    }
}

extension Range<Int> {
    fileprivate func offset(by start: Int) -> Range<Int> { lowerBound + start ..< upperBound + start }
}

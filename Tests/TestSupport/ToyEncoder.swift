package import Embedding
import Foundation
import LinearAlgebra

/// An encoder for tests that are not about encoding: each word and each two Chinese characters have a direction of their
/// own, the same every time, and a text's vector is the mean of its words'. So texts that share words are near.
package struct ToyEncoder: TokenEncoder {
    package let modelID: String
    package let dimension = 160

    package init(modelID: String = "toy") {
        self.modelID = modelID
    }

    package func embeddings(of texts: [EncoderText]) async throws -> [TextEmbedding] {
        try await tokenStates(of: texts).map(\.embedding)
    }

    package func tokenStates(of texts: [EncoderText]) async throws -> [TokenStates] {
        texts.map { text in
            var ids: [Int32] = []
            var parts: [Int32] = []
            for (part, words) in text.parts.enumerated() {
                let tokens = Self.words(words).map { Self.number($0.text) }
                ids += tokens
                parts += Array(repeating: Int32(part), count: tokens.count)
            }
            let rows = ids.map { Array(Matrix.random(rows: 1, columns: dimension, seed: UInt64($0) + 1).row(0)) }
            // What all texts have in common, as a real model's vectors do.
            let common = Array(Matrix.random(rows: 1, columns: dimension, seed: 1).row(0))
            let states = Matrix(rows: rows.map { zip($0, common).map { $0 + $1 } }, columns: dimension)
            var whole = Matrix(rows: [ids.isEmpty ? common : states.meanOfRows()], columns: dimension)
            whole.normalizeRows()
            let embedding = TextEmbedding(tokenCount: ids.count, vector: Array(whole.row(0)))
            return TokenStates(embedding: embedding, ids: ids, parts: parts, states: states)
        }
    }

    package func places(of text: String) throws -> [Range<Int>] { Self.words(text).map(\.place) }

    /// Each with where it stands, in Unicode scalars. Two characters that follow each other share one.
    private static func words(_ text: String) -> [(text: String, place: Range<Int>)] {
        let words = text.split { !$0.isLetter && !$0.isNumber }
        return words.flatMap { word -> [(text: String, place: Range<Int>)] in
            let start = text.unicodeScalars.distance(from: text.startIndex, to: word.startIndex)
            let ends = word.indices.map { word[$0...].unicodeScalars.count }.map { word.unicodeScalars.count - $0 }
            if word.utf8.count == word.count {
                return [(word.lowercased(), start ..< start + word.unicodeScalars.count)]
            }
            let bounds = ends + [word.unicodeScalars.count]
            return zip(word, word.dropFirst()).enumerated().map { place, pair in
                ("\(pair.0)\(pair.1)".lowercased(), start + bounds[place] ..< start + bounds[place + 2])
            }
        }
    }

    /// FNV-1a, because Swift's own hashes differ from run to run.
    private static func number(_ word: String) -> Int32 {
        Int32(word.utf8.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 } & 0x3FFF_FFFF)
    }
}

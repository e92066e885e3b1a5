package import Embedding
import LinearAlgebra
package import Ranking

/// What reads texts: a model in this process turns them into vectors, token by token and, unless a site has a better one
/// behind an endpoint, as a whole; a lexicon turns them into terms.
package struct Encoders: Sendable {
    package let tokens: any TokenEncoder
    package let texts: (any TextEncoder)?
    package let lexicon: Lexicon

    package init(tokens: any TokenEncoder, texts: (any TextEncoder)? = nil, lexicon: Lexicon = .plain) {
        self.tokens = tokens
        self.texts = texts
        self.lexicon = lexicon
    }

    /// Vectors are only compared with vectors of the same.
    package var modelID: String {
        [tokens.modelID, texts?.modelID].compactMap(\.self).joined(separator: "+")
    }

    /// Where the words of a text stand in it, as many as the vectors have; nothing where the model cannot say.
    package var places: TokenPlaces {
        { [tokens] text in
            guard let places = try? tokens.places(of: text) else { return [] }
            let scan = WordScan(text)
            return places.filter(scan.hasWord)
        }
    }

    /// What the models made of a text, before any correction.
    struct Raw {
        let text: [Float]
        let states: TokenStates
    }

    func encode(_ texts: [RankingText], of side: Side) async throws -> [Raw] {
        let inputs = texts.map { EncoderText($0.parts.map(\.text), as: side == .need ? .query : .passage) }
        let states = try await tokens.tokenStates(of: inputs)
        guard let remote = self.texts else { return states.map { Raw(text: $0.embedding.vector, states: $0) } }
        let vectors = try await remote.embeddings(of: inputs)
        return zip(vectors, states).map { Raw(text: $0.vector, states: $1) }
    }

    /// Without blanks and punctuation. They are a sixth of a text's tokens, meet each other in every pair of texts, and
    /// say nothing: what they add to a comparison is memory and time.
    private func words(of states: TokenStates, in text: RankingText) throws -> TokenStates {
        let isWord = try text.parts.flatMap { part in
            let scan = WordScan(part.text)
            return try tokens.places(of: part.text).map(scan.hasWord)
        }
        // A model that cannot say where its tokens stand keeps all of them.
        guard isWord.count == states.ids.count else { return states }
        let kept = isWord.indices.filter { isWord[$0] }
        return TokenStates(
            embedding: states.embedding, ids: kept.map { states.ids[$0] }, parts: kept.map { states.parts[$0] },
            states: Matrix(rows: kept.map { Array(states.states.row($0)) }, columns: states.states.columns))
    }

    /// The corrected vectors of each text, in order.
    ///
    /// - Parameter progress: told how many are done, now and then.
    package func vectors(
        of texts: [RankingText], side: Side, statistics: IndexStatistics, progress: Progress = { _ in }
    ) async throws -> [ListingVectors] {
        var vectors: [ListingVectors] = []
        for start in stride(from: 0, to: texts.count, by: Self.batch) {
            let batch = texts[start ..< min(start + Self.batch, texts.count)]
            vectors += try await zip(batch, encode(Array(batch), of: side)).map { text, raw in
                let words = try words(of: raw.states, in: text)
                return ListingVectors(
                    text: raw.text,
                    tokens: TokenVectors(
                        ids: words.ids, parts: words.parts,
                        corrected: statistics.corrected(tokens: words.states, of: side)))
            }
            progress(vectors.count)
            try Task.checkCancellation()
        }
        return vectors
    }

    /// Estimates the statistics of an index from some of its texts: from all their tokens, for what blanks and punctuation
    /// have in common is a part of what is to be taken away. From words alone the same few profiles come onto more lists.
    package func statistics(
        needs: [RankingText], offers: [RankingText], progress: Progress = { _ in }
    ) async throws -> IndexStatistics {
        var tokens: [Side: Matrix] = [:]
        var vectors: [Side: Matrix] = [:]
        var done = 0
        for (side, texts) in [(Side.need, needs), (Side.offer, offers)] {
            var states: [[Float]] = []
            var whole: [[Float]] = []
            for start in stride(from: 0, to: texts.count, by: Self.batch) {
                for raw in try await encode(Array(texts[start ..< min(start + Self.batch, texts.count)]), of: side) {
                    whole.append(raw.text)
                    // Every second token is plenty, and half the memory.
                    let all = raw.states.states
                    states += stride(from: 0, to: all.rows, by: 2).map { Array(all.row($0)) }
                }
                progress(done + whole.count)
                try Task.checkCancellation()
            }
            done += texts.count
            tokens[side] = Matrix(rows: states, columns: self.tokens.dimension)
            vectors[side] = Matrix(rows: whole, columns: self.texts?.dimension ?? self.tokens.dimension)
        }
        return IndexStatistics(tokens: tokens, texts: vectors)
    }

    /// Texts that are encoded at once: few enough that a query need not wait long behind an import.
    private static let batch = 24
}

/// Told how much of something is done.
package typealias Progress = @Sendable (_ done: Int) -> Void

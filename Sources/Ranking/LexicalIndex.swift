import Foundation

/// BM25: Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), with the usual k₁ = 1.2 and b = 0.75.
package struct LexicalIndex: Sendable {
    /// For each term the texts that contain it, and how often.
    private let postings: [String: [(text: Int, count: Int)]]
    private let lengths: [Int]
    private let meanLength: Double

    package init(_ texts: [String]) {
        var postings: [String: [(text: Int, count: Int)]] = [:]
        var lengths: [Int] = []
        for (number, text) in texts.enumerated() {
            let terms = Terms.of(text)
            lengths.append(terms.count)
            let counts = terms.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            for (term, count) in counts { postings[term, default: []].append((number, count)) }
        }
        self.postings = postings
        self.lengths = lengths
        meanLength = Double(max(1, lengths.reduce(0, +))) / Double(max(1, lengths.count))
    }

    /// One score for each text; a term that the query repeats counts once.
    package func scores(for query: String) -> [Float] {
        var scores = [Double](repeating: 0, count: lengths.count)
        // In a fixed order, so that sums are the same each time.
        for term in Set(Terms.of(query)).sorted() {
            guard let postings = postings[term] else { continue }
            let rest = Double(lengths.count - postings.count)
            let weight = log(1 + (rest + 0.5) / (Double(postings.count) + 0.5))
            for (text, count) in postings {
                let length = 0.25 + 0.75 * Double(lengths[text]) / meanLength
                scores[text] += weight * Double(count) * 2.2 / (Double(count) + 1.2 * length)
            }
        }
        return scores.map(Float.init)
    }
}

import Foundation

/// BM25: Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), with the usual k₁ = 1.2 and b = 0.75.
package struct LexicalIndex: Sendable {
    let lexicon: Lexicon
    private let textCount: Int
    private let meanLength: Double
    /// The number of each term.
    private var numbers: [String: Int] = [:]
    /// For each term what it adds to the score of each text that contains it.
    private var postings: [[Posting]] = []

    private struct Posting {
        let text: Int32
        let weight: Float
    }

    package init(_ texts: [String], lexicon: Lexicon = .plain) {
        self.init(texts.map(lexicon.read), lexicon: lexicon)
    }

    /// - Parameter lexicon: the one that has read the texts.
    package init(_ texts: [LexicalText], lexicon: Lexicon) {
        self.lexicon = lexicon
        textCount = texts.count
        meanLength = Double(max(1, texts.reduce(0) { $0 + $1.length })) / Double(max(1, texts.count))
        var counts: [[(text: Int, count: LexicalText.Count)]] = []
        for (text, read) in texts.enumerated() {
            for count in read.counts {
                if let number = numbers[count.key] {
                    counts[number].append((text, count))
                } else {
                    numbers[count.key] = counts.count
                    counts.append([(text, count)])
                }
            }
        }
        postings = counts.map { counts in
            counts.map { text, count in
                let weight = weight(of: count, in: texts[text], frequency: counts.count)
                return Posting(text: Int32(text), weight: Float(weight))
            }
        }
    }

    /// One score for each text; a term that the query repeats counts once.
    package func scores(for query: String) -> [Float] {
        scores(for: lexicon.read(query))
    }

    package func scores(for query: LexicalText) -> [Float] {
        var scores = [Float](repeating: 0, count: textCount)
        // In the order of the alphabet, so that sums are the same each time.
        for number in query.counts.map(\.key).sorted().compactMap({ numbers[$0] }) {
            for posting in postings[number] { scores[Int(posting.text)] += posting.weight }
        }
        return scores
    }

    /// What each term that they share adds to the score; the text need not be one of the index.
    func weights(of query: LexicalText, in text: LexicalText) -> [String: Double] {
        let asked = Set(query.counts.map(\.key))
        return text.counts.filter { asked.contains($0.key) }.reduce(into: [:]) { weights, count in
            let frequency = numbers[count.key].map { postings[$0].count } ?? 0
            weights[count.key] = weight(of: count, in: text, frequency: frequency)
        }
    }

    private func weight(of count: LexicalText.Count, in text: LexicalText, frequency: Int) -> Double {
        let rarity = log(1 + (Double(textCount - frequency) + 0.5) / (Double(frequency) + 0.5))
        let length = 0.25 + 0.75 * Double(text.length) / meanLength
        let share = count.kind == .concept ? Self.conceptShare : 1
        return share * rarity * Double(count.count) * 2.2 / (Double(count.count) + 1.2 * length)
    }

    /// A concept is all that two texts of different languages have in common. On the demonstration's judgements nDCG@10
    /// between Chinese and English is 0.63 with 0.5, 0.70 with 1, 0.72 with 1.5 and 0.73 with 2, which costs 0.005 on
    /// Chinese abstracts; within one language it is the same with each.
    private static let conceptShare = 1.5
}

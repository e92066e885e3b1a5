/// Finds the names of a glossary in a text: a tree of their characters and words.
struct PhraseTable: Sendable {
    /// The number of each Chinese character and Latin word that occurs in a name.
    private var units: [String: Int32] = [:]
    private var steps: [Step: Int] = [:]
    /// For each node of the tree the entry whose name ends there.
    private var entries: [Int?] = [nil]

    private struct Step: Hashable {
        let node: Int
        let unit: Int32
    }

    /// A stretch of units that is the name of an entry.
    struct Match: Equatable {
        let entry: Int
        let units: Range<Int>
    }

    /// A name that is known already keeps its first meaning.
    mutating func insert(_ name: [PhraseUnit], entry: Int) {
        guard !name.isEmpty else { return }
        let node = name.reduce(0) { node, unit in
            let number = units[unit.key] ?? Int32(units.count)
            units[unit.key] = number
            let step = Step(node: node, unit: number)
            if let next = steps[step] { return next }
            steps[step] = entries.count
            entries.append(nil)
            return entries.count - 1
        }
        entries[node] = entries[node] ?? entry
    }

    /// Every name in the text, from left to right, the shorter first; also those within others and across their ends.
    ///
    /// “跨境电商” names electronic commerce besides: with the longest alone, fewer texts meet (0.696 against 0.684 nDCG@10
    /// between Chinese and English on the demonstration's judgements).
    func matches(in text: [PhraseUnit]) -> [Match] {
        let numbers = text.map { units[$0.key] }
        var matches: [Match] = []
        for start in text.indices {
            var node = 0
            for place in start ..< text.count {
                guard place == start || text[place].continues, let unit = numbers[place],
                    let next = steps[Step(node: node, unit: unit)]
                else { break }
                node = next
                if let entry = entries[node] { matches.append(Match(entry: entry, units: start ..< place + 1)) }
            }
        }
        return matches
    }
}

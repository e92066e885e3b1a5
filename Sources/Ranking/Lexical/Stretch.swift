/// Terms that a person reads as one: “跨境电商” rather than 跨境, 境电 and 电商.
struct Stretch {
    private(set) var asked: String
    private(set) var found: String
    let kind: Term.Kind
    private(set) var weight = 0.0
    private var keys: [String]

    private init(_ term: Term, found: String) {
        asked = term.text
        self.found = found
        kind = term.kind
        keys = [term.key]
    }

    /// What a query shares with a text, as long as it goes on in both.
    static func all(of query: [Term], in text: [Term]) -> [Stretch] {
        let found = Dictionary(text.map { ($0.key, $0.text) }) { first, _ in first }
        let neighbours = Set(
            zip(text, text.dropFirst()).filter { $1.kind == .pair(continues: true) }.map(Neighbours.init))
        var stretches: [Stretch] = []
        var previous: Term?
        for term in query {
            guard let other = found[term.key] else {
                previous = nil
                continue
            }
            if let previous, term.kind == .pair(continues: true), neighbours.contains(Neighbours(previous, term)) {
                stretches[stretches.count - 1].append(term)
            } else {
                stretches.append(Stretch(term, found: other))
            }
            previous = term
        }
        return stretches
    }

    /// Each with what its terms weigh. A term is weighed once, in the longest stretch, so that all weights sum up to the
    /// score; what is left with nothing of its own is left out.
    static func weighed(_ stretches: [Stretch], _ weights: [String: Double]) -> [Stretch] {
        var rest = weights
        var weighed: [Stretch] = []
        let order = stretches.indices.sorted { stretches[$0].rank($0) < stretches[$1].rank($1) }
        for place in order {
            var stretch = stretches[place]
            stretch.weight = stretch.keys.reduce(0) { $0 + (rest.removeValue(forKey: $1) ?? 0) }
            guard stretch.weight > 0 else { continue }
            if let same = weighed.firstIndex(where: { $0.says(stretch) }) {
                weighed[same].weight += stretch.weight
            } else {
                weighed.append(stretch)
            }
        }
        return weighed
    }

    private mutating func append(_ term: Term) {
        asked += term.text.suffix(1)
        found += term.text.suffix(1)
        keys.append(term.key)
    }

    /// The numbers of standards first, then the longest.
    private func rank(_ place: Int) -> (Int, Int, Int) { (kind == .designation ? 0 : 1, -keys.count, place) }

    /// Whether the other tells no more: a concept whose name is the same on both sides, or a word of a standard’s number.
    private func says(_ other: Stretch) -> Bool {
        switch other.kind {
        case .concept: other.asked == other.found && asked == found && asked.contains(other.asked)
        case .word, .part: kind == .designation && asked.split(separator: " ").contains(other.asked[...])
        case .pair, .designation: false
        }
    }

    private struct Neighbours: Hashable {
        let first: String
        let second: String

        init(_ first: Term, _ second: Term) {
            self.first = first.key
            self.second = second.key
        }
    }
}

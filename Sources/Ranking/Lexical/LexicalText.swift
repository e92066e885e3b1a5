/// The terms of a text, each with how often it occurs.
package struct LexicalText: Sendable {
    /// In no order.
    let counts: [Count]
    /// In words and pairs of characters.
    let length: Int

    struct Count {
        let key: String
        let kind: Term.Kind
        let count: Int
    }

    init(_ terms: [Term]) {
        var counts: [String: (kind: Term.Kind, count: Int)] = [:]
        for term in terms { counts[term.key, default: (term.kind, 0)].count += 1 }
        self.counts = counts.map { Count(key: $0, kind: $1.kind, count: $1.count) }
        length = terms.count(where: \.hasLength)
    }
}

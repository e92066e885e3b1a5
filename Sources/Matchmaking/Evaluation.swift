package import Ranking

/// Lists of one ranker, measured by judgements.
package struct Evaluation: Sendable {
    /// One list of eligible offers for each need, best first.
    package let lists: [(need: String, ranked: [(offer: String, score: Double)])]
    let judgements: Judgements

    package enum Ranker: String, CaseIterable, Sendable {
        /// What the product shows.
        case full
        /// One corrected vector a text.
        case dense
        /// One vector a text, as the model gave it.
        case plain
        /// BM25.
        case lexical
    }

    /// The figures of each judged need that has a relevant offer in its list, by its id.
    package var metrics: [String: Metrics] {
        lists.reduce(into: [:]) { metrics, list in
            guard judgements.covers(list.need) else { return }
            metrics[list.need] = Metrics(ranked: list.ranked.map { judgements.grade(of: $0.offer, for: list.need) })
        }
    }

    /// The same of lists without those offers that are not asked for.
    package func metrics(among isAskedFor: (String) -> Bool) -> [String: Metrics] {
        Evaluation(
            lists: lists.map { ($0.need, $0.ranked.filter { isAskedFor($0.offer) }) }, judgements: judgements
        ).metrics
    }

    /// Whether a few offers are at the top of all lists, judged or not.
    ///
    /// - Parameter offers: how many there are.
    package func hubness(offers: Int) -> Hubness? {
        Hubness(lists.map { $0.ranked.prefix(10).map(\.offer) }, offers: offers)
    }

    /// How many pairs of the lists are not eligible, counted anew.
    ///
    /// - Parameter eligible: for each need the ids of those that nothing excludes.
    func strays(_ eligible: [String: Set<String>]) -> Int {
        lists.reduce(0) { count, list in
            count + list.ranked.count { eligible[list.need]?.contains($0.offer) != true }
        }
    }

    /// A TREC run: `scenario Q0 opc rank score berth`.
    package var run: String {
        lists.flatMap { list in
            zip(1..., list.ranked).map { "\(list.need) Q0 \($1.offer) \($0) \($1.score) berth\n" }
        }.joined()
    }
}

package import Ranking

/// What each part of the score is good for: models of fewer features, each fitted anew to the same judgements, measured by
/// others.
package struct Ablation: Sendable {
    package struct Row: Sendable {
        package let name: String
        package let ndcg10: Bootstrap
        package let bestFirst: Double
        /// nDCG@10, need by need, above that of the row before; of a model that leaves something out, above that of the
        /// whole one. Nothing for the first.
        package let gain: Bootstrap?
    }

    /// Each with one thing more than the one before.
    package let steps: [Row]
    /// Each without one thing.
    package let omissions: [Row]

    private static let parts: [(name: String, features: [Feature])] = [
        ("whole text", [.wholeText]), ("hubs", [.offerHub, .needHub]),
        ("capabilities", [.capabilities]), ("weakest", [.weakest]), ("lexical", [.lexical]),
        ("track", [.track]), ("price, region", [.price, .region]),
    ]

    /// - Returns: nothing where there is too little to fit to, or to measure by.
    package init?(of set: EvaluationSet, fitting: Judgements, reporting: Judgements, model: RankerModel) {
        let pairs = set.judged(by: fitting).pairs(model: model)
        let reported = Dictionary(grouping: set.judged(by: reporting).pairs(model: model), by: \.need)
        func metrics(_ features: [Feature]) -> [String: Metrics]? {
            guard let fitted = RankerFit.model(pairs, of: features, name: "ablation", fittedTo: "") else { return nil }
            return reported.compactMapValues { pairs in
                let logits = pairs.map { fitted.score($0.features).logit }
                return Metrics(ranked: pairs.indices.sorted { logits[$0] > logits[$1] }.map { pairs[$0].grade })
            }
        }
        func row(_ name: String, _ own: [String: Metrics], over other: [String: Metrics]?) -> Row? {
            let inOrder = own.sorted { $0.key < $1.key }
            guard let mean = Metrics(mean: inOrder.map(\.value)), let ndcg = Bootstrap(inOrder.map(\.value.ndcg10))
            else { return nil }
            let gain = other.flatMap { other in
                Bootstrap(inOrder.map { $0.value.ndcg10 - (other[$0.key]?.ndcg10 ?? 0) })
            }
            return Row(name: name, ndcg10: ndcg, bestFirst: mean.bestFirst, gain: gain)
        }
        var steps: [Row] = []
        var before: [String: Metrics]?
        for count in 1 ... Self.parts.count {
            let chosen = Self.parts.prefix(count)
            guard let own = metrics(chosen.flatMap(\.features)),
                let row = row((count > 1 ? "+ " : "") + Self.parts[count - 1].name, own, over: before)
            else { return nil }
            steps.append(row)
            before = own
        }
        self.steps = steps
        omissions = Self.parts.compactMap { part in
            let rest = Self.parts.filter { $0.name != part.name }.flatMap(\.features)
            return metrics(rest).flatMap { row("without " + part.name, $0, over: before) }
        }
    }
}

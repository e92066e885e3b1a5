import Foundation
package import Ranking

/// Every ranker on one set, with how sure the figures are.
package struct EvaluationReport: Sendable {
    package struct Row: Sendable {
        package let name: String
        package let ndcg10: Bootstrap
        package let recall10: Double
        package let mrr10: Double
        package let bestFirst: Double
        package let hubness: Hubness?
    }

    package let rankers: [Row]
    /// By how much nDCG@10 of `full` is above that of each other ranker, need by need.
    package let gains: [(over: String, by: Bootstrap)]
    /// nDCG@10 of `full` for the needs of each track, and by language.
    package let groups: [(name: String, needs: Int, ndcg10: Bootstrap)]
    /// The same for needs of one language among offers of one.
    package let languages: LanguagePairs?
    /// Of the pairs that lists show, ten for each need.
    package let reliability: Reliability
    package let needs: Int
    package let eligibility: Eligibility
    /// Nil where needs are not divided into requirements.
    package let teams: TeamEvaluation?

    /// Of all needs with all offers.
    package struct Eligibility: Sendable {
        package let pairs: Int
        package let excluded: Int
        /// How many pairs the lists of all rankers hold, and how many of these are excluded ones.
        package let listed: Int
        package let strays: Int
    }

    package init(of set: EvaluationSet, model: RankerModel) throws {
        var rankers: [Row] = []
        var gains: [(over: String, by: Bootstrap)] = []
        let lists = Evaluation.Ranker.allCases.map { ($0, set.evaluation(of: $0, model: model)) }
        let evaluations = lists.map { ($0, $1.metrics) }
        let full = evaluations.first { $0.0 == .full }?.1 ?? [:]
        for ((ranker, metrics), (_, evaluation)) in zip(evaluations, lists).reversed() {
            let inOrder = metrics.sorted { $0.key < $1.key }
            guard let mean = Metrics(mean: inOrder.map(\.value)), let ndcg = Bootstrap(inOrder.map(\.value.ndcg10))
            else { continue }
            rankers.append(
                Row(
                    name: ranker.rawValue, ndcg10: ndcg, recall10: mean.recall10, mrr10: mean.mrr10,
                    bestFirst: mean.bestFirst, hubness: evaluation.hubness(offers: set.offers.count)))
            let differences = inOrder.map { (full[$0.key]?.ndcg10 ?? 0) - $0.value.ndcg10 }
            if ranker != .full, let gain = Bootstrap(differences) { gains.append((ranker.rawValue, gain)) }
        }
        self.rankers = rankers
        self.gains = gains
        needs = full.count
        groups = set.groups.compactMap { name, ids in
            let values = ids.sorted().compactMap { full[$0]?.ndcg10 }
            return Bootstrap(values).map { (name, values.count, $0) }
        }
        languages = lists.first { $0.0 == .full }.map { LanguagePairs(of: $0.1, in: set) }
        reliability = Reliability(
            set.shownPairs(model: model).map { (model.score($0.features).probability, $0.isGood) })
        eligibility = Eligibility(of: set, lists: lists.map(\.1))
        teams = try TeamEvaluation(of: set, model: model)
    }

    package var text: String {
        func figure(_ value: Double) -> String { String(format: "%.3f", value) }
        func cell(_ text: String, _ width: Int) -> String { text.padding(toLength: width, withPad: " ", startingAt: 0) }
        var lines = ["\(needs) judged needs; in brackets where the mean lies in 95 of 100 samples of them", ""]
        lines.append(cell("ranker", 12) + cell("nDCG@10", 24) + "recall@10  MRR@10  best first  most seen  skewness")
        lines += rankers.map { row in
            cell(row.name, 12) + cell(row.ndcg10.text, 24) + cell(figure(row.recall10), 11)
                + cell(figure(row.mrr10), 8) + cell(figure(row.bestFirst), 12)
                + cell(row.hubness.map { figure($0.most) } ?? "", 11) + (row.hubness.map { figure($0.skewness) } ?? "")
        }
        lines += [""] + gains.map { "full above \(cell($0.over, 8)) \($0.by.text)" }
        if !groups.isEmpty {
            lines += [""] + groups.map { cell($0.name, 28) + cell("\($0.needs)", 5) + $0.ndcg10.text }
        }
        if let languages {
            lines += languages.rows.map { row in
                cell("\(row.need) needs, \(row.offer) offers", 28) + cell("\(row.needs)", 5) + row.ndcg10.text
            }
        }
        lines += ["", "Of the ten pairs that each list shows first, with a probability of about p, a share f is good:"]
        lines += reliability.tenths.map {
            "  p \(figure($0.meanProbability))  f \(figure($0.frequency))  \($0.count) pairs"
        }
        lines.append("  expected calibration error \(figure(reliability.expectedError))")
        lines += ["", eligibility.text]
        if let teams { lines.append(teams.text) }
        return lines.joined(separator: "\n")
    }
}

extension Bootstrap {
    /// The mean and, in brackets, its interval.
    package var text: String {
        String(format: "%.3f [%.3f, %.3f]", mean, interval.lowerBound, interval.upperBound)
    }
}

extension EvaluationReport.Eligibility {
    init(of set: EvaluationSet, lists: [Evaluation]) {
        let names = set.eligible.map { Set($0.map { set.offers[$0].id }) }
        let eligible = Dictionary(zip(set.needs.map(\.id), names), uniquingKeysWith: { one, _ in one })
        pairs = set.needs.count * set.offers.count
        excluded = pairs - names.reduce(0) { $0 + $1.count }
        listed = lists.reduce(0) { $0 + $1.lists.reduce(0) { $0 + $1.ranked.count } }
        strays = lists.reduce(0) { $0 + $1.strays(eligible) }
    }

    fileprivate var text: String {
        "Eligibility excludes \(excluded) of \(pairs) pairs; the rankers' lists hold \(listed), \(strays) of them excluded"
    }
}

extension TeamEvaluation {
    fileprivate var text: String {
        let all = alone + together + neither
        func share(_ count: Int) -> String { "\(count) (\((100 * count / max(1, all))) %)" }
        let grades = covered.sorted { $0.key > $1.key }
            .map { "grade \($0.key) \(String(format: "%.2f", $0.value))" }
        return """
            Of \(all) judged needs one OPC covers all requirements of \(share(alone)), a team of two or three of \
            \(share(together)) more, nobody of \(share(neither))
            Share of the requirements that a pair covers: \(grades.joined(separator: ", "))
            """
    }
}

import Ranking

/// What single OPCs, and teams of them, cover of the judged needs.
package struct TeamEvaluation: Sendable {
    /// Of how many needs somebody eligible covers all requirements alone.
    package private(set) var alone = 0
    /// Of how many two or three do together, and nobody alone.
    package private(set) var together = 0
    package private(set) var neither = 0
    /// For each grade the share of the requirements that an eligible pair of it covers, on average over its pairs: judges
    /// grade pairs and not requirements, so the only test of what counts as covered is that it rises with the grade.
    package private(set) var covered: [Int: Double] = [:]

    /// - Returns: nil where no need has two requirements to divide.
    init?(of set: EvaluationSet, model: RankerModel) throws {
        let judged = set.needs.indices.filter { set.judgements.covers(set.needs[$0].id) }
        guard judged.contains(where: { set.needs[$0].text.indices(of: .requirement).count > 1 }) else { return nil }
        let ranker = set.ranker(model)
        var shares: [Int: [Double]] = [:]
        for number in judged {
            let eligible = set.eligible[number]
            let rows = ranker.coverage(of: ranker.needs.needs[number], by: eligible)
            let candidates = zip(eligible, rows).map { TeamCandidate(offer: $0, coverage: $1) }
            count(
                try TeamAdvice(
                    1, of: candidates, requirements: set.needs[number].text.indices(of: .requirement).count))
            for (offer, rows) in zip(eligible, rows) {
                let grade = set.judgements.grade(of: set.offers[offer].id, for: set.needs[number].id)
                let share = Double(rows.count { $0.level != .none }) / Double(max(1, rows.count))
                shares[grade, default: []].append(share)
            }
        }
        covered = shares.mapValues { $0.reduce(0, +) / Double($0.count) }
    }

    private mutating func count(_ advice: TeamAdvice) {
        if !advice.uncovered.isEmpty {
            neither += 1
        } else if advice.teams.first?.offers.count == 1 {
            alone += 1
        } else {
            together += 1
        }
    }
}

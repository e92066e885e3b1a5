/// How listings of one side stand towards a listing of the other: who is left out and why, and the others in order.
///
/// A value, made of numbers only. Where a few of many have changed, the next one follows from it by looking at those.
package struct Standing: Sendable {
    /// Against each listing, by its number; none if it is eligible.
    package private(set) var reasons: [[Exclusion]]
    /// Of each that was compared, by its number.
    package private(set) var scores: [PairScore?]
    /// Those that were compared, best first; of equal ones, the one with the smaller number.
    package private(set) var ranking: [Int] = []

    /// What a standing is made of, for one question.
    package struct Rules {
        let reasons: (Int) -> [Exclusion]
        /// Those of the eligible ones, given in order, that are worth a comparison.
        let candidates: ([Int]) -> [Int]
        /// Of each of these numbers.
        let scores: ([Int]) -> [PairScore]

        package init(
            reasons: @escaping (Int) -> [Exclusion], candidates: @escaping ([Int]) -> [Int],
            scores: @escaping ([Int]) -> [PairScore]
        ) {
            self.reasons = reasons
            self.candidates = candidates
            self.scores = scores
        }
    }

    package init(count: Int, by rules: Rules) {
        reasons = (0 ..< count).map(rules.reasons)
        scores = Array(repeating: nil, count: count)
        compare(by: rules)
    }

    /// - Parameter rules: those by which this standing was made, but for the listings that have changed.
    package mutating func update(_ changed: some Collection<Int>, by rules: Rules) {
        for number in changed {
            reasons[number] = rules.reasons(number)
            scores[number] = nil
        }
        compare(by: rules)
    }

    /// Scores the candidates that have no score yet, forgets those of others, and puts them in order.
    private mutating func compare(by rules: Rules) {
        let candidates = rules.candidates(reasons.indices.filter { reasons[$0].isEmpty })
        var isCandidate = Array(repeating: false, count: scores.count)
        for number in candidates { isCandidate[number] = true }
        for number in ranking where !isCandidate[number] { scores[number] = nil }
        let new = candidates.filter { scores[$0] == nil }
        for (number, score) in zip(new, rules.scores(new)) { scores[number] = score }
        let compared: [(logit: Double, number: Int)] = candidates.compactMap { number in
            scores[number].map { ($0.logit, number) }
        }
        let sorted = compared.sorted { $0.logit == $1.logit ? $0.number < $1.number : $0.logit > $1.logit }
        ranking = sorted.map(\.number)
    }
}

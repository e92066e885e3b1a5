/// An eligible OPC, and how well it answers each requirement of a scenario.
package struct TeamCandidate: Equatable, Sendable {
    package let offer: Int
    /// One for each requirement, in their order.
    package let answers: [TeamAnswer]

    package init(offer: Int, answers: [TeamAnswer]) {
        self.offer = offer
        self.answers = answers
    }

    package init(offer: Int, coverage: [CoverageRow]) {
        self.init(
            offer: offer, answers: coverage.map { TeamAnswer(level: $0.level, similarity: $0.similarity) })
    }

    /// The requirements that are answered at one of these levels, as the bits of a number.
    func answered(at levels: Set<CoverageRow.Level>) -> UInt64 {
        answers.enumerated().reduce(0) { bits, answer in
            levels.contains(answer.element.level) ? bits | 1 << answer.offset : bits
        }
    }
}

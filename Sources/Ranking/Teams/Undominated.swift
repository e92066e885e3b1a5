/// The candidates of a team that no other one equals or surpasses in every requirement; of equals the one with the
/// lowest number stays.
struct Undominated {
    let candidates: [TeamCandidate]

    init(_ all: [TeamCandidate]) {
        var kept: [TeamCandidate] = []
        for candidate in all.sorted(by: Self.mayPrecede) where !kept.contains(where: { Self.surpasses($0, candidate) })
        {
            kept.append(candidate)
        }
        candidates = kept
    }

    /// An order in which whoever surpasses another comes first: neither sum can be less.
    private static func mayPrecede(_ one: TeamCandidate, _ other: TeamCandidate) -> Bool {
        func key(_ candidate: TeamCandidate) -> (Double, Int, Int) {
            let strong = candidate.answered(at: [.strong]).nonzeroBitCount
            let covered = candidate.answered(at: [.strong, .partial]).nonzeroBitCount
            return (-candidate.answers.reduce(0) { $0 + Double($1.similarity) }, -strong - covered, candidate.offer)
        }
        return key(one) < key(other)
    }

    private static func surpasses(_ one: TeamCandidate, _ other: TeamCandidate) -> Bool {
        zip(one.answers, other.answers).allSatisfy { $0.surpasses($1) }
    }
}

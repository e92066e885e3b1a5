/// Set cover with at most three sets, by trying all that could be: a requirement is a bit, a team covers when its
/// members' bits make all ones. Who covers much comes first, so that a search ends where the rest covers too little.
struct TeamSearch {
    static let mostRequirements = 64

    /// Those that are worth trying, the greatest number of covered requirements first.
    private let members: [Member]
    private let everything: UInt64

    private struct Member {
        let candidate: TeamCandidate
        let covered: UInt64
        let strong: UInt64
    }

    init(candidates: [TeamCandidate]) throws(TeamError) {
        let count = try Self.requirements(of: candidates)
        let everything = count == Self.mostRequirements ? UInt64.max : 1 << UInt64(count) - 1
        self.everything = everything
        let useful = Undominated(candidates).candidates.map {
            Member(candidate: $0, covered: $0.answered(at: [.strong, .partial]), strong: $0.answered(at: [.strong]))
        }
        members =
            useful.contains { $0.covered == everything }
            ? [] : useful.sorted { $0.covered.nonzeroBitCount > $1.covered.nonzeroBitCount }
    }

    /// As `Team.best`.
    func best(_ count: Int) -> [Team] {
        var found = BestTeams(count: count)
        for (first, second) in pairs() { consider(first, second, second, for: &found) }
        let pairs = found.teams
        guard pairs.count < count else { return pairs }
        found = BestTeams(count: count - pairs.count)
        forEachTriple { consider($0, $1, $2, for: &found) }
        return pairs + found.teams
    }

    private func pairs() -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        for first in members.indices {
            let missing = everything & ~members[first].covered
            for second in members.indices[(first + 1)...] {
                if members[second].covered.nonzeroBitCount < missing.nonzeroBitCount { break }
                if members[second].covered & missing == missing { pairs.append((first, second)) }
            }
        }
        return pairs
    }

    /// Every three that cover everything and of which no two do.
    private func forEachTriple(_ body: (Int, Int, Int) -> Void) {
        let covered = members.map(\.covered)
        for first in covered.indices {
            for second in covered.indices[(first + 1)...] {
                let missing = everything & ~(covered[first] | covered[second])
                // The third covers no more than the second.
                if (everything & ~covered[first]).nonzeroBitCount > 2 * covered[second].nonzeroBitCount { break }
                if missing == 0 { continue }
                for third in covered.indices[(second + 1)...] {
                    if covered[third].nonzeroBitCount < missing.nonzeroBitCount { break }
                    guard covered[third] & missing == missing else { continue }
                    let isSecondNeeded = covered[first] | covered[third] != everything
                    let isFirstNeeded = covered[second] | covered[third] != everything
                    if isFirstNeeded && isSecondNeeded { body(first, second, third) }
                }
            }
        }
    }

    /// Who covers most, alone or with one or two others: of as many covered, fewest members first, then as `Team.best`.
    /// None where nobody covers anything.
    var widest: Team? {
        var (most, found) = (0, BestTeams(count: 1))
        for size in 1 ... 3 {
            // A larger set must cover more than any smaller one.
            let smaller = most
            forEachSet(of: size) { first, second, third in
                let bits = members[first].covered | members[second].covered | members[third].covered
                let covered = bits.nonzeroBitCount
                guard covered > smaller, covered >= most else { return }
                if covered > most { (most, found) = (covered, BestTeams(count: 1)) }
                consider(first, second, third, for: &found)
            }
        }
        return found.teams.first
    }

    /// Who is fewer than three stands twice.
    private func forEachSet(of size: Int, _ body: (Int, Int, Int) -> Void) {
        for one in members.indices {
            guard size > 1 else {
                body(one, one, one)
                continue
            }
            for two in members.indices[(one + 1)...] {
                guard size > 2 else {
                    body(one, two, two)
                    continue
                }
                for three in members.indices[(two + 1)...] { body(one, two, three) }
            }
        }
    }

    private func consider(_ first: Int, _ second: Int, _ third: Int, for best: inout BestTeams) {
        let (one, two, three) = (members[first], members[second], members[third])
        best.consider(strong: (one.strong | two.strong | three.strong).nonzeroBitCount) {
            var sum = 0.0
            for number in one.candidate.answers.indices {
                let best = max(
                    one.candidate.answers[number], two.candidate.answers[number], three.candidate.answers[number])
                sum += Double(best.similarity)
            }
            return sum
        } team: {
            Team(Set([first, second, third]).map { members[$0].candidate })
        }
    }

    private static func requirements(of candidates: [TeamCandidate]) throws(TeamError) -> Int {
        guard let count = candidates.first?.answers.count else { return 0 }
        guard count <= mostRequirements else { throw .tooManyRequirements(count) }
        var seen: Set<Int> = []
        for candidate in candidates {
            guard candidate.answers.count == count else {
                throw .wrongNumberOfRequirements(
                    offer: candidate.offer, expected: count, found: candidate.answers.count)
            }
            if let requirement = candidate.answers.firstIndex(where: { !$0.similarity.isFinite }) {
                throw .notFinite(offer: candidate.offer, requirement: requirement)
            }
            guard seen.insert(candidate.offer).inserted else { throw .repeatedOffer(candidate.offer) }
        }
        return count
    }
}

import Ranking
import Testing

struct TeamAdviceTests {
    private func candidate(_ offer: Int, _ similarities: [Float]) -> TeamCandidate {
        TeamCandidate(
            offer: offer,
            answers: similarities.map {
                TeamAnswer(level: $0 >= 0.4 ? .strong : $0 >= 0.3 ? .partial : .none, similarity: $0)
            })
    }

    @Test func `whoever covers everything alone comes as a team of one, the best first`() throws {
        let advice = try TeamAdvice(
            2,
            of: [
                candidate(0, [0.3, 0.3]), candidate(1, [0.9, 0.1]), candidate(2, [0.4, 0.3]), candidate(3, [0.3, 0.4]),
            ],
            requirements: 2)
        #expect(advice.teams.map(\.offers) == [[2], [3]])
        #expect(advice.uncovered.isEmpty)
        #expect(advice.teams.first?.parts.map(\.answer.level) == [.strong, .partial])
    }

    @Test func `where nobody does it is as Team finds it`() throws {
        let candidates = [candidate(0, [0.5, 0]), candidate(1, [0, 0.3]), candidate(2, [0, 0.4])]
        let advice = try TeamAdvice(5, of: candidates, requirements: 2)
        #expect(advice.teams == (try Team.best(5, of: candidates)))
        #expect(advice.teams.map(\.offers) == [[0, 2]] && advice.uncovered.isEmpty)
    }

    @Test func `where not even three do, who covers most stands with what stays open`() throws {
        let four = (0 ..< 4).map { own in candidate(own, (0 ..< 5).map { $0 == own || own == 3 && $0 == 4 ? 0.5 : 0 }) }
        let advice = try TeamAdvice(5, of: four, requirements: 5)
        // The last one covers two; of the others, those with the lower numbers.
        #expect(advice.teams.map(\.offers) == [[0, 1, 3]])
        #expect(advice.uncovered == [2])
        #expect(advice.teams.first?.strong == 4)
    }

    @Test func `nobody is taken who adds nothing`() throws {
        let advice = try TeamAdvice(
            5, of: [candidate(0, [0.5, 0.5, 0]), candidate(1, [0.9, 0, 0]), candidate(2, [0, 0.9, 0])], requirements: 3)
        #expect(advice.teams.map(\.offers) == [[0]] && advice.uncovered == [2])
    }

    @Test(arguments: [[], [0, 1]]) func `where nobody covers anything all is open`(offers: [Int]) throws {
        let advice = try TeamAdvice(5, of: offers.map { candidate($0, [0, 0, 0]) }, requirements: 3)
        #expect(advice.teams.isEmpty && advice.uncovered == [0, 1, 2])
    }

    @Test(arguments: 0 ..< 400) func `no three cover more, and no fewer as much, of all that there are`(seed: Int)
        throws
    {
        var random = SplitMix(state: UInt64(seed))
        let requirements = Int.random(in: 1 ... 7, using: &random)
        let candidates = (0 ..< Int.random(in: 0 ... 9, using: &random)).map { number in
            candidate(
                number,
                (0 ..< requirements).map { _ in [0, 0, 0.1, 0.2, 0.35, 0.6].randomElement(using: &random) ?? 0 })
        }
        let advice = try TeamAdvice(3, of: candidates, requirements: requirements)
        let sets = (0 ..< 1 << candidates.count).filter { 1 ... 3 ~= $0.nonzeroBitCount }
            .map { bits in candidates.filter { bits >> $0.offer & 1 == 1 } }
        let most = sets.map(covered).max() ?? 0
        let fewest = sets.filter { covered($0) == most }.map(\.count).min() ?? 0
        #expect(advice.uncovered.count == requirements - most)
        #expect(advice.teams.allSatisfy { $0.offers.count == (most == 0 ? 0 : fewest) } || most == requirements)
        guard most < requirements, let team = advice.teams.first else { return }
        let members = candidates.filter { team.offers.contains($0.offer) }
        #expect(covered(members) == most && advice.teams.count == 1)
        let rivals = sets.filter { covered($0) == most && $0.count == fewest }
        #expect(team.strong == rivals.map { strong($0) }.max())
        #expect(advice.uncovered.allSatisfy { team.parts[$0].answer.level == .none })
    }

    private func best(_ members: [TeamCandidate], _ bound: Float) -> Int {
        (members.first?.answers.indices ?? 0 ..< 0).count { number in
            members.contains { $0.answers[number].similarity >= bound }
        }
    }

    private func covered(_ members: [TeamCandidate]) -> Int { best(members, 0.3) }
    private func strong(_ members: [TeamCandidate]) -> Int { best(members, 0.4) }
}

import Ranking
import Testing

/// With the levels that these bounds make: strong from 0.40 on, partial from 0.345.
private func candidate(_ offer: Int, _ similarities: [Float]) -> TeamCandidate {
    TeamCandidate(
        offer: offer,
        answers: similarities.map {
            TeamAnswer(level: $0 >= 0.40 ? .strong : $0 >= 0.345 ? .partial : .none, similarity: $0)
        })
}

struct TeamTests {
    @Test func `two who share five requirements worked out by hand`() throws {
        let teams = try Team.best(
            3,
            of: [
                candidate(4, [0.5, 0.5, 0.36, 0.1, 0.1]),
                candidate(7, [0.1, 0.1, 0.5, 0.36, 0.36]),
                candidate(9, [0.1, 0.1, 0.1, 0.5, 0.5]),
                // Surpassed by the first.
                candidate(2, [0.5, 0.4, 0.36, 0.1, 0.1]),
            ])
        // The first and the last have four strong answers, the first and the second three; all three together would be
        // no team, since two of them suffice.
        #expect(teams.map(\.offers) == [[4, 9], [4, 7]])
        #expect(teams.map(\.strong) == [4, 3])
        let best = try #require(teams.first)
        #expect(best.parts.map(\.offer) == [4, 4, 4, 9, 9])
        #expect(best.parts.map(\.answer.level) == [.strong, .strong, .partial, .strong, .strong])
    }

    @Test func `a stronger answer counts before a more similar one`() throws {
        let strong = TeamAnswer(level: .strong, similarity: 0.3)
        let partial = TeamAnswer(level: .partial, similarity: 0.9)
        let none = TeamAnswer(level: .none, similarity: 0.2)
        let team = try #require(
            try Team.best(
                1,
                of: [
                    TeamCandidate(offer: 0, answers: [partial, none]),
                    TeamCandidate(offer: 1, answers: [none, partial]),
                    TeamCandidate(offer: 2, answers: [none, strong]),
                ]
            ).first)
        #expect(team.offers == [0, 2] && team.strong == 1)
    }

    @Test func `where one alone covers all there is no team`() throws {
        let candidates = [
            candidate(0, [0.36, 0.36]), candidate(1, [0.9, 0]),
            candidate(2, [0, 0.9]),
        ]
        #expect(try Team.best(5, of: candidates).isEmpty)
        #expect(try Team.best(5, of: Array(candidates.dropFirst())).map(\.offers) == [[1, 2]])
        #expect(try Team.best(0, of: Array(candidates.dropFirst())).isEmpty)
        #expect(try Team.best(5, of: []).isEmpty)
        #expect(try Team.best(5, of: [candidate(0, [])]).isEmpty)
    }

    @Test func `what four would have to share is left to nobody`() throws {
        let candidates = (0 ..< 4).map { own in
            candidate(own, (0 ..< 4).map { $0 == own ? 0.9 : 0 })
        }
        #expect(try Team.best(5, of: candidates).isEmpty)
    }

    @Test func `as many requirements as there are bits`() throws {
        let halves = (0 ..< 2).map { half in
            candidate(half, (0 ..< 64).map { $0 / 32 == half ? 0.9 : 0 })
        }
        #expect(try Team.best(1, of: halves).map(\.offers) == [[0, 1]])
    }

    @Test(arguments: 0 ..< 600) func `no team is overlooked, of all that there are`(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        let requirements = Int.random(in: 1 ... 6, using: &random)
        let candidates = (0 ..< Int.random(in: 0 ... 10, using: &random)).map { number in
            candidate(
                100 - 3 * number,
                (0 ..< requirements).map { _ in
                    [-0.5, 0.1, 0.2, 0.3, 0.35, 0.375, 0.5, 0.75].randomElement(using: &random) ?? 0
                })
        }
        let count = Int.random(in: 1 ... 8, using: &random)
        let teams = try Team.best(count, of: candidates)
        let undominated = candidates.filter { one in !candidates.contains { isDominated(one, by: $0) } }
        #expect(teams.map(\.offers) == everyTeam(of: undominated).prefix(count).map(\.offers))
        // Nobody who was left out would have made a better first team.
        let best = everyTeam(of: candidates).first
        #expect(teams.first?.offers.count == best?.offers.count)
        #expect(teams.first?.strong == best?.strong && teams.first?.sum == best?.sum)
        for team in teams {
            for (number, part) in team.parts.enumerated() {
                let member = try #require(candidates.first { $0.offer == part.offer })
                #expect(team.offers.contains(part.offer) && member.answers[number] == part.answer)
                let rivals = candidates.filter { team.offers.contains($0.offer) && $0.offer < part.offer }
                #expect(rivals.allSatisfy { $0.answers[number] < part.answer })
                #expect(part.answer.level != .none)
            }
        }
    }

    @Test(
        arguments: [
            ([candidate(0, Array(repeating: 0, count: 65))], .tooManyRequirements(65)),
            (
                [candidate(0, [1]), candidate(3, [])],
                .wrongNumberOfRequirements(offer: 3, expected: 1, found: 0)
            ),
            ([candidate(5, [0, .nan])], .notFinite(offer: 5, requirement: 1)),
            (
                [candidate(5, [0]), candidate(5, [1])],
                .repeatedOffer(5)
            ),
        ] as [([TeamCandidate], TeamError)])
    func `what no team can be found among is named`(candidates: [TeamCandidate], error: TeamError) {
        #expect(throws: error) { try Team.best(1, of: candidates) }
        #expect(error.description.hasSuffix("."))
    }

    private struct Found {
        let offers: [Int]
        let strong: Int
        let sum: Double
    }

    /// Two or three who cover everything, of whom none can be spared, in the promised order.
    private func everyTeam(of candidates: [TeamCandidate]) -> [Found] {
        func best(_ members: [TeamCandidate]) -> [Float] {
            (members.first?.answers.indices ?? 0 ..< 0).map { number in
                members.map { $0.answers[number].similarity }.max() ?? 0
            }
        }
        func covers(_ members: [TeamCandidate]) -> Bool { best(members).allSatisfy { $0 >= 0.345 } }
        guard !candidates.contains(where: { covers([$0]) }) else { return [] }
        return (0 ..< 1 << candidates.count).filter { 2 ... 3 ~= $0.nonzeroBitCount }
            .map { bits in candidates.indices.filter { bits >> $0 & 1 == 1 }.map { candidates[$0] } }
            .filter { members in
                covers(members)
                    && members.allSatisfy { spared in !covers(members.filter { $0.offer != spared.offer }) }
            }
            .map { members in
                let best = best(members)
                return Found(
                    offers: members.map(\.offer).sorted(), strong: best.count { $0 >= 0.40 },
                    sum: best.reduce(0) { $0 + Double($1) })
            }
            .sorted { one, other in
                if one.offers.count != other.offers.count { return one.offers.count < other.offers.count }
                if one.strong != other.strong { return one.strong > other.strong }
                if one.sum != other.sum { return one.sum > other.sum }
                return one.offers.lexicographicallyPrecedes(other.offers)
            }
    }

    private func isDominated(_ one: TeamCandidate, by other: TeamCandidate) -> Bool {
        guard zip(other.answers, one.answers).allSatisfy({ $0.similarity >= $1.similarity }) else { return false }
        return other.answers != one.answers || other.offer < one.offer
    }
}

import Ranking
import Testing

struct StandingTests {
    /// Forty listings of which some are excluded, and of the others those with the ten greatest “distances” compared.
    private struct World {
        var excluded: Set<Int> = []
        var values: [Float]

        init(_ random: inout SplitMix) {
            values = (0 ..< 40).map { _ in Float(Int.random(in: 0 ... 9, using: &random)) }
        }

        /// Something happens to a few listings.
        mutating func change(_ random: inout SplitMix) -> Set<Int> {
            let changed = Set(
                (0 ..< Int.random(in: 1 ... 4, using: &random)).map { _ in Int.random(in: 0 ..< 40, using: &random) })
            for number in changed {
                if Bool.random(using: &random) {
                    excluded.formSymmetricDifference([number])
                } else {
                    values[number] = Float(Int.random(in: 0 ... 9, using: &random))
                }
            }
            return changed
        }

        var rules: Standing.Rules {
            Standing.Rules(
                reasons: { excluded.contains($0) ? [.languageMissing] : [] },
                candidates: { eligible in Array(eligible.sorted { ($0 * 7) % 40 < ($1 * 7) % 40 }.prefix(10)).sorted()
                },
                scores: { $0.map { RankerModel.example.score(PairFeatures([.capabilities: values[$0]])) } })
        }
    }

    @Test(arguments: 0 ..< 20)
    func `a standing that took in change after change is one that was made anew`(seed: UInt64) {
        var random = SplitMix(state: seed)
        var world = World(&random)
        var standing = Standing(count: 40, by: world.rules)
        for _ in 0 ..< 25 {
            let changed = world.change(&random)
            standing.update(changed, by: world.rules)
            let anew = Standing(count: 40, by: world.rules)
            #expect(standing.ranking == anew.ranking)
            #expect(standing.scores == anew.scores)
            #expect(standing.reasons == anew.reasons)
        }
    }

    @Test func `the best comes first, and of equal ones the one with the smaller number`() {
        let values: [Float] = [1, 3, 3, 0, 2]
        let standing = Standing(
            count: 5,
            by: Standing.Rules(
                reasons: { $0 == 4 ? [.notVerified, .capacityUsedUp] : [] }, candidates: { $0 },
                scores: { $0.map { RankerModel.example.score(PairFeatures([.capabilities: values[$0]])) } }))
        #expect(standing.ranking == [1, 2, 0, 3])
        #expect(standing.reasons[4] == [.notVerified, .capacityUsedUp])
        #expect(standing.scores[4] == nil)
    }
}

import Ranking
import Testing

struct PlanErrorTests {
    private static let good = PlanCase(
        openings: [1, 1], capacities: [1, 1], candidates: [PlanCandidate(scenario: 1, offer: 1, fit: 0.5)],
        rules: PlanRules(minimumFit: 0.5, listLength: 2, exposureFloor: 1))

    private static func with(_ change: (inout PlanCase) -> Void) -> PlanCase {
        var program = good
        change(&program)
        return program
    }

    private static func paired(_ scenario: Int, _ offer: Int, _ fit: Double = 0.7) -> PlanCase {
        with { $0.candidates.append(PlanCandidate(scenario: scenario, offer: offer, fit: fit)) }
    }

    @Test(
        arguments: [
            (with { $0.openings[1] = -1 }, .negativeOpenings(scenario: 1)),
            (with { $0.capacities[0] = -3 }, .negativeCapacity(offer: 0)),
            (with { $0.newcomers = [2] }, .noSuchOffer(2)),
            (with { $0.newcomers = [-1] }, .noSuchOffer(-1)),
            (paired(2, 0), .noSuchScenario(2)),
            (paired(-1, 0), .noSuchScenario(-1)),
            (paired(0, 2), .noSuchOffer(2)),
            (paired(0, 0, 1.01), .fitOutOfRange(scenario: 0, offer: 0)),
            (paired(0, 0, -0.01), .fitOutOfRange(scenario: 0, offer: 0)),
            (paired(0, 1, .nan), .fitOutOfRange(scenario: 0, offer: 1)),
            (paired(0, 1, .infinity), .fitOutOfRange(scenario: 0, offer: 1)),
            (paired(1, 1), .repeatedPair(scenario: 1, offer: 1)),
            (with { $0.rules.minimumFit = .nan }, .minimumFitOutOfRange),
            (with { $0.rules.minimumFit = 1.5 }, .minimumFitOutOfRange),
            (with { $0.rules.listLength = 0 }, .listLengthNotPositive(0)),
            (with { $0.rules.exposureFloor = -1 }, .negativeExposureFloor(-1)),
            (with { $0.rules.exposureCeiling = 0 }, .ceilingTooLow(0, floor: 1)),
        ] as [(PlanCase, PlanError)])
    func `what no plan can be made of is named`(program: PlanCase, error: PlanError) {
        #expect(throws: error) { try program.plan() }
        #expect(error.description.hasSuffix("."))
    }

    @Test func `more than the solver can number is named`() {
        let program = Self.with { $0.openings = Array(repeating: 1, count: 999_999) }
        #expect(throws: PlanError.tooLarge) { try program.plan() }
    }

    @Test func `the greatest numbers do no harm`() throws {
        let program = Self.with {
            $0.openings[1] = .max
            $0.capacities[1] = .max
            $0.newcomers = [0, 1]
            $0.rules = PlanRules(minimumFit: 0, listLength: .max, exposureFloor: .max, exposureCeiling: .max)
        }
        #expect(try program.plan().assignments == program.candidates)
    }
}

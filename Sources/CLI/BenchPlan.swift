import ArgumentParser
import Domain
import Foundation
import LinearAlgebra
import Matchmaking
import Ranking

/// One scenario against all OPCs, all pairs, and the plan's optimum, on the listings of a database.
struct BenchPlan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "plan", shouldDisplay: false)

    @Option var repetitions = 5
    @OptionGroup var options: RecommendationOptions

    func run() async throws {
        let (encoders, model) = (try options.model.encoders(), try options.rankerModel.model())
        let record = try await options.database.withDatabase { database in
            let program = try await Programs.find(options.database.programID, in: database)
            return try await measure {
                // Who has just read the database remembers no pair.
                let recommendations = Recommendations(
                    program: program, encoders: encoders, database: database, model: model)
                try await recommendations.refresh()
                return recommendations
            }
        }
        try printJSON(RecordValue.object(record), pretty: false)
    }

    private func measure(_ reader: () async throws -> Recommendations) async throws -> Record {
        let recommendations = try await reader()
        let lists = try await lists(recommendations)
        var pairs: [Double] = []
        for _ in 0 ..< repetitions {
            let next = try await reader()
            pairs.append(try timed { try next.fits() }.seconds)
        }
        let fits = try recommendations.fits()
        let plans = try (0 ..< repetitions).map { _ in
            try timed { try fits.plan(listLength: Plans.listLength) }
        }
        var record: Record = [
            "list": .numbers(lists), "pairs": .numbers(pairs), "optimum": .numbers(plans.map(\.seconds)),
            "denseOptimum": .numbers(try (0 ..< repetitions).map { try densePlan(seed: UInt64($0)) }),
            "scenarios": .number(Double(recommendations.counts.scenarios)),
            "profiles": .number(Double(recommendations.counts.profiles)),
            "comparedPairs": .number(Double(fits.pairs.count)),
            "tokenBytes": .number(Double(try recommendations.tokenBytes)),
        ]
        record["plan"] = try plans.first.map { .object(try summary(of: $0.value)) }
        return record
    }

    private func summary(of plan: ProgramPlan) throws -> Record {
        var summary = try plan.record.filter { ["exposure", "openings", "totalFit"].contains($0.key) }
        summary["assigned"] = .number(Double(plan.assignments.count))
        summary["blockingPairs"] = .number(Double(plan.swaps.count))
        summary["shortfalls"] = .number(Double(plan.shortfalls.count))
        return summary
    }

    /// The ten best of each scenario, with their explanation, as it is made the first time.
    private func lists(_ recommendations: Recommendations) async throws -> [Double] {
        var seconds: [Double] = []
        for id in try recommendations.scenarioIDs {
            let start = ContinuousClock.now
            _ = try await recommendations.forScenario(id, limit: 10)
            seconds.append((ContinuousClock.now - start) / .seconds(1))
        }
        return seconds
    }

    /// Where everybody fits everything somehow, and nobody is left out before the solver sees them.
    private func densePlan(seed: UInt64) throws -> Double {
        let (scenarios, offers) = (100, 1_000)
        let random = Matrix.random(rows: scenarios, columns: offers, seed: seed)
        let greatest = random.values.map(abs).max() ?? 1
        let candidates = random.values.enumerated().map { number, value in
            PlanCandidate(
                scenario: number / offers, offer: number % offers, fit: Double(abs(value) / greatest))
        }
        return try timed {
            try Plan.make(
                openings: (0 ..< scenarios).map { 1 + $0 % 3 }, capacities: (0 ..< offers).map { 1 + $0 % 3 },
                candidates: candidates, newcomers: Set(0 ..< offers),
                rules: PlanRules(minimumFit: 0, listLength: 10, exposureFloor: 1))
        }.seconds
    }

    private func timed<Value>(_ work: () throws -> Value) rethrows -> (value: Value, seconds: Double) {
        let start = ContinuousClock.now
        let value = try work()
        return (value, (ContinuousClock.now - start) / .seconds(1))
    }
}

extension RecordValue {
    fileprivate static func numbers(_ numbers: [Double]) -> RecordValue { .list(numbers.map { .number($0) }) }
}

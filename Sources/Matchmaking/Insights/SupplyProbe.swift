package import Domain
import LinearAlgebra
import Ranking
import Synchronization

/// How many OPCs a scenario that is still being written would find, and which single conditions keep others out.
package final class SupplyProbe: Sendable {
    private let recommendations: Recommendations
    private let context: ServiceContext
    /// While somebody writes, the same text is asked about again and again with other conditions.
    private let typed = Mutex<[[UInt8]: TypedNeed]>([:])

    private static let most = 200

    package init(_ recommendations: Recommendations) {
        self.recommendations = recommendations
        context = recommendations.context
    }

    /// - Parameter request: the fields of a scenario, as many as there are by now.
    package func count(_ request: Record, _ actor: Actor) async throws -> Record {
        try await context.checkMandate(of: actor)
        guard actor.role.seesAll || actor.role == .owner || actor.principal != nil else {
            throw ServiceError.forbidden("Only chain owners and the program office ask what a scenario would find.")
        }
        let scenario: Scenario
        do {
            scenario = try Scenario(draft: request, in: context.program)
        } catch {
            throw ServiceError.invalid(error.errors)
        }
        let snapshot = try recommendations.current()
        let supply = SupplyCount(scenario, profiles: snapshot.profiles.count, reasons: snapshot.reasons)
        return supply.record(strong: try await strong(supply.eligible, for: scenario, in: snapshot))
    }

    /// How many answer every requirement at least in part and are likelier worth a call than the model’s floor, below
    /// which Berth says of a list that nothing fits. Nothing as long as no requirement is written.
    private func strong(
        _ eligible: [Int], for scenario: Scenario, in snapshot: VectorSnapshot
    ) async throws -> Int? {
        guard !scenario.requirements.isEmpty else { return nil }
        guard !eligible.isEmpty else { return 0 }
        let need = try await need(RankingText(scenario), in: snapshot.index)
        return await recommendations.threads.run { [recommendations] in
            need.answers(among: eligible).count { answer in
                let score = recommendations.score(answer.features, snapshot.profiles[answer.profile], for: scenario)
                return answer.coversAll && score.probability >= recommendations.model.floor
            }
        }
    }

    private func need(_ text: RankingText, in index: ListingIndex) async throws -> TypedNeed {
        let hash = text.hash
        let known = typed.withLock { $0[hash] }
        if let known, known.index === index { return known }
        let need = try await TypedNeed(text, in: index, after: known, encoders: recommendations.encoders)
        typed.withLock { typed in
            // Forgetting only means to encode once more.
            if typed.count >= Self.most { typed.removeAll() }
            typed[hash] = need
        }
        return need
    }
}

extension SupplyCount {
    fileprivate func record(strong: Int?) -> Record {
        [
            "eligible": .number(Double(eligible.count)),
            "strong": strong.map { .number(Double($0)) } ?? .null,
            "conditions": .list(
                conditions.map {
                    .object([
                        "condition": .text($0.condition.field), "value": $0.condition.value,
                        "more": .number(Double($0.more)),
                    ])
                }),
        ]
    }
}

extension HardCondition {
    /// Of a scenario.
    fileprivate var field: String {
        switch self {
        case .certification: "mustHaveCertifications"
        case .language: "languages"
        case .workMode: "workMode"
        case .budget: "budgetMaxCNY"
        case .start: "startBy"
        }
    }

    fileprivate var value: RecordValue {
        switch self {
        case .certification(let text), .language(let text): .text(text)
        case .workMode(let mode): .text(mode.rawValue)
        case .budget(let amount): .number(Double(amount))
        case .start(let day): .text(day.description)
        }
    }
}

package import Domain
package import Postgres
package import Ranking
import Storage

/// Learning from what became of the pairs that lists had shown: who was welcome, and who was declined for lack of fit.
package struct AnsweredPairs: Sendable {
    package let pairs: [RankerFit.JudgedPair]

    /// - Parameter modelID: of the vectors; features of others are another language.
    package init(of program: Program.ID, encodedBy modelID: String, in database: Database) async throws {
        let (outcomes, exposures) = try await database.read(as: .system(program)) { db in
            (try MatchOutcome.all(model: modelID, in: program, db), try Exposure.byPosition(in: program, db))
        }
        let weights = ExposureWeights(exposures)
        pairs = outcomes.compactMap { RankerFit.JudgedPair($0, weights: weights) }
    }
}

extension RankerFit.JudgedPair {
    /// Nothing for a pair of which the outcome says nothing about the fit.
    fileprivate init?(_ outcome: MatchOutcome, weights: ExposureWeights) {
        guard let grade = outcome.grade else { return nil }
        var features = PairFeatures()
        for feature in Feature.allCases {
            guard case .object(let factor)? = outcome.factors[feature.rawValue],
                case .number(let value)? = factor["value"]
            else { continue }
            features[feature] = Float(value)
        }
        self.init(
            need: outcome.scenario.text, features: features, grade: grade,
            weight: weights.weight(at: outcome.position))
    }
}

extension MatchOutcome {
    /// As if somebody had judged the pair: 3 for an agreement, 2 for talks, 0 for a refusal that was about the fit. Silence,
    /// a change of mind and a refusal for other reasons are no judgement, and what the office voided never was.
    fileprivate var grade: Int? {
        switch state {
        case .agreed, .delivered, .inRework, .accepted: return 3
        case .inTalks, .offered, .cancelled, .superseded, .expired: return hadTalks ? 2 : nil
        case .declined: return reason.map(Self.isAboutFit) == true ? 0 : nil
        case .applied, .invited, .withdrawn, .voided: return nil
        }
    }

    private static func isAboutFit(_ reason: Reason) -> Bool {
        switch reason {
        case .notSuitable, .priceTooHigh, .budgetTooLow, .missingQualification, .qualityInsufficient: true
        case .noCapacity, .timing, .dataNotAvailable, .conflictOfInterest, .unresponsive, .budgetWithdrawn,
            .scopeChanged, .foundElsewhere, .mutualAgreement, .incomplete, .duplicate, .falseDeclaration,
            .relatedParties, .accountClosed, .other:
            false
        }
    }
}

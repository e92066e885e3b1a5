package import Domain
import Ranking

extension ExplainedPair {
    /// As the API and `berth rank --json` give it.
    package var record: Record {
        [
            "scenario": .text(scenario.text), "opc": .text(opc.text),
            "eligible": .flag(explanation.obstacles.isEmpty),
            "place": place.map { .number(Double($0)) } ?? .null,
            "exclusions": .list(explanation.obstacles.map(\.record)),
            "score": .number(explanation.score.probability),
            "factors": .object(explanation.score.record(by: explanation.model)),
            "coverage": .list(explanation.coverage.map { .object($0.fields) }),
            "sharedWords": .list(explanation.sharedWords.map(\.record)),
            "counterfactuals": .list(explanation.counterfactuals.map(\.record)),
        ]
    }
}

extension Obstacle {
    fileprivate var record: RecordValue {
        .object([
            "code": .text(reason.rawValue), "has": .object(has), "asked": .object(asked), "words": .localized(words),
            "changes": .list(changes.map(\.record)),
        ])
    }
}

extension Change {
    fileprivate var record: RecordValue {
        .object(["by": .text(party.rawValue), "words": .localized(words)])
    }
}

extension SharedWords {
    fileprivate var record: RecordValue {
        .object([
            "asked": .text(asked), "found": .text(found), "share": .number(share), "isStandard": .flag(isDesignation),
        ])
    }
}

extension Counterfactual {
    fileprivate var record: RecordValue {
        var record: Record = ["score": .number(score.probability), "gain": .number(gain)]
        switch condition {
        case .covered(_, let requirement): record["requirement"] = .text(requirement)
        case .changed(let feature, let change):
            record["factor"] = .text(feature.rawValue)
            record["change"] = change.record
        }
        return .object(record)
    }
}

extension RecordValue {
    fileprivate static func localized(_ text: LocalizedText) -> RecordValue {
        .object(["zh": .text(text.zh), "en": .text(text.en)])
    }
}

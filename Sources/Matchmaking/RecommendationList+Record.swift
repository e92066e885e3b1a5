package import Domain
import Ranking

extension RecommendationList.Entry {
    /// As the API and `berth rank --json` give it; `listing` is the record under the name of its kind.
    fileprivate func record(_ kind: String, _ listing: Record, _ model: RankerModel) -> RecordValue {
        .object([
            kind: .object(listing),
            "score": .number(score.probability),
            "coverage": .list(coverage.map { .object($0.fields) }),
            "factors": .object(score.record(by: model)),
        ])
    }
}

extension PairScore {
    /// The features that are known or that the model asks for, what each adds to the logit, and the logit: enough to add
    /// it up again, and to learn from what the model does not ask for yet.
    func record(by model: RankerModel) -> Record {
        var record: Record = ["bias": .number(model.bias), "logit": .number(logit)]
        for feature in Feature.allCases where features[feature] != nil || model.terms[feature] != nil {
            let share = model.share(of: feature, features)
            record[feature.rawValue] = .object([
                "value": features[feature].map { .number(Double($0)) } ?? .null, "share": .number(share),
            ])
        }
        return record
    }
}

extension CoverageRow {
    var fields: Record {
        [
            "requirement": .text(requirement), "capability": answer.map { .text($0.text) } ?? .null,
            "similarity": .number(Double(similarity)), "level": .text(level.rawValue),
            "words": words.record,
        ]
    }
}

extension MetWords {
    fileprivate var record: RecordValue {
        .object(["requirement": Self.list(requirement), "capability": Self.list(answer)])
    }

    private static func list(_ stretches: [Range<Int>]) -> RecordValue {
        .list(stretches.map { .list([.number(Double($0.lowerBound)), .number(Double($0.upperBound))]) })
    }
}

extension RecommendationList {
    fileprivate func record(_ items: [RecordValue], id: (Listing.ID) -> String) -> Record {
        [
            "items": .list(items),
            "excluded": .list(
                excluded.map { .object(["id": .text(id($0.id)), "reasons": .texts($0.reasons.map(\.rawValue))]) }),
        ]
    }
}

extension RecommendationList<Profile> {
    /// Without contact data: nobody has agreed to anything yet.
    package var record: Record { record(items, id: \.text) }

    var items: [RecordValue] { entries.map { $0.record("opc", $0.listing.record(contact: false), model) } }
}

extension RecommendationList<Scenario> {
    package var record: Record {
        record(entries.map { $0.record("scenario", $0.listing.record, model) }, id: \.text)
    }
}

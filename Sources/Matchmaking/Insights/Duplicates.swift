package import Domain
import LinearAlgebra
import Postgres
package import Ranking
import Storage

/// Listings that repeat another in other words, drafts included: the office sees them before it publishes one, so that
/// the 100 are 100.
package struct Duplicates: Sendable {
    private let recommendations: Recommendations
    private let context: ServiceContext
    private let model: DuplicateModel
    private let words: KnownWords

    package init(_ recommendations: Recommendations, model: DuplicateModel) {
        self.recommendations = recommendations
        context = recommendations.context
        self.model = model
        words = KnownWords(lexicon: recommendations.encoders.lexicon)
    }

    /// Of one scenario, whatever its state.
    package func ofScenario(_ id: Scenario.ID, _ actor: Actor) async throws -> Record {
        let program = context.programID
        _ = try await context.read(as: actor) { db in try Scenarios.visible(id, program, db) }
        return .pairs(try await pairs(of: .scenario, with: id.text, actor))
    }

    /// Of one profile, whatever its state.
    package func ofProfile(_ id: Profile.ID, _ actor: Actor) async throws -> Record {
        let program = context.programID
        _ = try await context.read(as: actor) { db in try Profiles.visible(id, program, db) }
        return .pairs(try await pairs(of: .profile, with: id.text, actor))
    }

    /// All pairs of the program, scenarios first.
    package func all(_ actor: Actor) async throws -> Record {
        .pairs(try await pairs(of: .scenario, with: nil, actor) + pairs(of: .profile, with: nil, actor))
    }

    /// - Parameter id: that of one listing; all pairs without it.
    private func pairs(of kind: StoredVectors.Kind, with id: String?, _ actor: Actor) async throws -> [Record] {
        guard actor.role.seesAll else {
            throw ServiceError.forbidden("Only the program office sees which listings repeat each other.")
        }
        let program = context.programID
        let listings = try await context.database.read { db in try DuplicateListing.all(kind, in: program, db) }
        let number = id.flatMap { id in listings.firstIndex { $0.id == id } }
        // One that was named may not take part.
        guard id == nil || number != nil, let (vectors, statistics) = try await vectors(of: listings, kind) else {
            return []
        }
        return await recommendations.threads.run { [model, words] in
            let index = DuplicateIndex(
                zip(listings, vectors).map { listing, vectors in
                    DuplicateIndex.Listing(
                        text: listing.text, vectors: vectors, words: words.words(of: listing), facts: listing.facts)
                }, of: kind.side, statistics: statistics)
            let pairs = number.map { index.pairs(with: $0, model: model) } ?? index.allPairs(model: model)
            return pairs.map {
                $0.record(kind.name, listings[$0.one].record, listings[$0.other].record, model)
            }
        }
    }

    /// Nothing where there is no listing. What was never encoded is encoded and stored first.
    private func vectors(
        of listings: [DuplicateListing], _ kind: StoredVectors.Kind
    ) async throws -> (vectors: [ListingVectors], statistics: IndexStatistics)? {
        let source = IndexSource(
            program: context.programID, encoders: recommendations.encoders, model: recommendations.model,
            database: context.database)
        let texts = listings.map { (id: $0.id, text: $0.text) }
        try await source.complete(texts, kind)
        guard case .stored(let number, let statistics)? = try await source.statistics() else { return nil }
        let ranked = recommendations.isReady ? try recommendations.current().index : nil
        let known = ranked.flatMap { $0.statisticsNumber == number ? $0 : nil }
        let vectors = try await source.vectors(
            zip(texts, texts.map(\.text.hash)), kind, statistics: number,
            known: (kind == .scenario ? known?.needVectors : known?.offerVectors) ?? [:])
        return (vectors, statistics)
    }
}

extension Record {
    fileprivate static func pairs(_ pairs: [Record]) -> Record { ["items": .list(pairs.map { .object($0) })] }
}

extension DuplicatePair {
    fileprivate func record(_ kind: String, _ one: Record, _ other: Record, _ model: DuplicateModel) -> Record {
        [
            "kind": .text(kind), "one": .object(one), "other": .object(other), "score": .number(probability),
            "correspondences": .list(
                comparison.correspondences.map {
                    .object([
                        "one": .text($0.one), "other": .text($0.other), "similarity": .number(Double($0.similarity)),
                    ])
                }),
            "factors": .object(factors(model)),
        ]
    }

    /// As those of a recommendation.
    private func factors(_ model: DuplicateModel) -> Record {
        let features = comparison.features
        let sums: Record = ["bias": .number(model.bias), "logit": .number(model.logit(features))]
        return features.reduce(into: sums) { factors, feature in
            factors[feature.key.rawValue] = .object([
                "value": .number(Double(feature.value)), "share": .number(model.share(of: feature.key, features)),
            ])
        }
    }
}

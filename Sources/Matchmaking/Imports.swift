package import Domain
package import Foundation
package import Postgres
import Ranking
import Storage

/// Bringing listings in from a file: read, checked and encoded first, then written in one transaction, all or nothing.
package struct Imports: Sendable {
    private let database: Database
    private let program: Program
    private let encoders: Encoders
    private let now: @Sendable () -> Date

    package init(
        database: Database, program: Program, encoders: Encoders, now: @escaping @Sendable () -> Date = { Date.now }
    ) {
        self.now = now
        self.database = database
        self.program = program
        self.encoders = encoders
    }

    package struct Options: Sendable {
        /// Only check.
        package var isDryRun = false
        /// Import the good rows of a file that has bad ones too.
        package var isPartial = false
        /// What becomes of new listings.
        package var arrival = Arrival.submitted

        /// Left to those whose they are; laid before the office; scenarios published and profiles verified.
        package enum Arrival: Sendable { case drafts, submitted, published }

        package init(isDryRun: Bool = false, isPartial: Bool = false, arrival: Arrival = .submitted) {
            self.isDryRun = isDryRun
            self.isPartial = isPartial
            self.arrival = arrival
        }
    }

    package struct Outcome: Sendable {
        package let imported: Int
        /// How many texts had changed and were encoded.
        package let encoded: Int
        /// The rows that were left out.
        package let errors: [RowError]
        /// The rows whose code only the office can confirm.
        package let legacyCodes: [Int]
    }

    /// What an import is doing.
    package enum Step: Sendable {
        case estimatingStatistics
        case encoding(done: Int, total: Int)
        case writing
    }

    /// Whether a program has no listings at all.
    package static func isEmpty(_ program: Program.ID, in database: Database) async throws -> Bool {
        try await database.read { db in
            try Scenario.all(in: program, db).isEmpty && Profile.all(in: program, db).isEmpty
        }
    }

    @discardableResult
    package func scenarios(
        from file: URL, options: Options, progress: @escaping @Sendable (Step) -> Void = { _ in }
    ) async throws -> Outcome {
        var reading: ImportFile.Reading<Scenario> = try ImportFile(file).read(in: program)
        let scenarios = reading.listings.map(\.listing)
        let others = try await database.read { [program] db in
            try Scenario.ofOthers(scenarios, in: program.id, db)
        }
        reading = reading.refusing { scenario in
            others[scenario.id].map {
                FieldError(field: "id", problem: "“\(scenario.id)” belongs to \($0) already: choose another")
            }
        }
        return try await run(
            reading, kind: .scenario, options: options, text: RankingText.init, code: \.owner.creditCode,
            progress: progress
        ) { scenarios, now, program, db in
            try Scenario.upsert(scenarios, as: options.arrival.ofScenarios, at: now, in: program, db).map { change in
                guard let listed = try ListedScenario.find(Scenario.ID(change.id), in: program, db) else { return nil }
                return listed.ledgerNote(from: change.from.flatMap(Scenario.State.init))
            }
        }
    }

    @discardableResult
    package func profiles(
        from file: URL, options: Options, progress: @escaping @Sendable (Step) -> Void = { _ in }
    ) async throws -> Outcome {
        var reading: ImportFile.Reading<Profile> = try ImportFile(file).read(in: program)
        let (ids, limit) = (reading.listings.map(\.listing.id), program.headcountLimit)
        let erased = try await database.read { [program] db in
            try Profile.erased(among: ids, in: program.id, db)
        }
        reading = reading.refusing { profile in
            guard erased.contains(profile.id) else { return nil }
            return FieldError(field: "id", problem: "“\(profile.id)” was deleted by its owner: choose another")
        }
        return try await run(
            reading, kind: .profile, options: options, text: RankingText.init,
            code: \Profile.creditCode, progress: progress
        ) { profiles, now, program, db in
            try Profile.upsert(profiles, as: options.arrival.ofProfiles, at: now, in: program, db).map { change in
                guard let listed = try ListedProfile.find(Profile.ID(change.id), in: program, db) else { return nil }
                return listed.ledgerNote(from: change.from.flatMap(Profile.State.init), limit: limit)
            }
        }
    }

    private func run<Listing: ImportedListing>(
        _ reading: ImportFile.Reading<Listing>, kind: StoredVectors.Kind, options: Options,
        text: (Listing) -> RankingText, code: (Listing) -> CreditCode?,
        progress: @escaping @Sendable (Step) -> Void,
        write:
            @escaping @Sendable (
                [Listing], Date, Program.ID, borrowing PostgresConnection
            ) throws -> [Ledger.Note?]
    ) async throws -> Outcome {
        if !reading.errors.isEmpty, !options.isPartial { throw ImportError.rows(reading.errors) }
        let listings = reading.listings.map(\.listing)
        let legacy = reading.listings.filter { code($0.listing)?.standing == .legacySuspect }.map(\.row)
        guard !options.isDryRun, !listings.isEmpty else {
            return Outcome(imported: listings.count, encoded: 0, errors: reading.errors, legacyCodes: legacy)
        }
        let statistics = try await VectorUpdate.Statistics.current(
            of: encoders, in: program.id, database: database
        ) { progress(.estimatingStatistics) }
        let update = try await VectorUpdate(
            of: listings.map { ($0.reference, text($0)) }, kind: kind, statistics: statistics, encoders: encoders,
            in: program.id, database: database
        ) { progress(.encoding(done: $0, total: $1)) }
        progress(.writing)
        let now = now()
        try await database.transaction { [program] db in
            let notes = try write(listings, now, program.id, db)
            try update.write(in: program.id, db)
            try Ledger.append(
                notes.compactMap(\.self), by: .operator(of: program.id), at: now, isBulk: true, db)
            try db.notify(VectorSnapshot.channel, program.id.text)
        }
        return Outcome(
            imported: listings.count, encoded: update.count, errors: reading.errors, legacyCodes: legacy)
    }
}

extension Imports.Options.Arrival {
    fileprivate var ofScenarios: Scenario.State {
        switch self {
        case .drafts: .draft
        case .submitted: .submitted
        case .published: .published
        }
    }

    fileprivate var ofProfiles: Profile.State {
        switch self {
        case .drafts: .draft
        case .submitted: .submitted
        case .published: .verified
        }
    }
}

extension ImportFile.Reading {
    /// Moves listings that have something against them to the errors.
    fileprivate func refusing(_ objection: (Value) -> FieldError?) -> Self {
        var kept: [(row: Int, listing: Value)] = []
        var errors = self.errors
        for (row, listing) in listings {
            if let error = objection(listing) {
                errors.append(RowError(row: row, field: error.field, problem: error.problem))
            } else {
                kept.append((row, listing))
            }
        }
        return Self(listings: kept, errors: errors.sorted { $0.row < $1.row })
    }
}

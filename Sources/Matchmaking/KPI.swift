package import Domain
package import Foundation
import Postgres
import Storage
import Synchronization

/// The program's figures, for any date.
///
/// What the ledger and the log of shown lists say is kept in memory, and each report reads only what is new: one pass over
/// the events is all that a report takes then, however long the ledger is.
package final class KPI: Sendable {
    let context: ServiceContext
    private let known = Mutex(Known())

    private struct Known: Sendable {
        var head = LedgerHead.genesis
        var events: [ProgramEvent] = []
        var exposures: [ExposedPair: Exposure] = [:]
        var horizon = 0
    }

    private struct ExposedPair: Hashable, Sendable {
        let scenario: Scenario.ID
        let profile: Profile.ID
    }

    package init(_ context: ServiceContext) {
        self.context = context
    }

    /// - Parameter asOf: what came later counts for nothing; now, where none is given.
    package func report(_ actor: Actor, asOf: Date?, track: String?) async throws -> Record {
        let (report, head) = try await report(checked(actor), asOf: asOf, track: track)
        var record = report.record
        // Whoever keeps this elsewhere can prove that nothing before it was changed.
        record["ledger"] = .object(head.record)
        return record
    }

    /// The list behind a figure.
    package func subjects(_ actor: Actor, indicator: String, asOf: Date?, track: String?) async throws -> Record {
        let (report, _) = try await report(checked(actor), asOf: asOf, track: track)
        guard let subjects = report.subjects(of: indicator) else { throw ServiceError.notFound("indicator") }
        return ["indicator": .text(indicator), "items": .list(subjects.map { .object($0.record) })]
    }

    /// The report itself, with the ledger's end that it rests on.
    package func report(
        _ actor: Actor, asOf: Date?, track: String?
    ) async throws -> (report: KPIReport, head: LedgerHead) {
        let program = context.program
        try program.check(track: track)
        let (known, related) = try await readWhatIsNew()
        let report = KPIReport(
            of: program, events: known.events, exposures: Array(known.exposures.values), asOf: asOf ?? context.now(),
            track: track, relatedParties: related)
        return (report, known.head)
    }

    /// Two reports at once read the same rows twice, and the later of the two is remembered.
    private func readWhatIsNew() async throws -> (Known, Set<RelatedParties>) {
        let program = context.program.id
        var current = known.withLock { $0 }
        let (head, horizon) = (current.head, current.horizon)
        let (news, exposures, related) = try await context.database.read(as: .system(program)) { db in
            (
                try ProgramEvents.after(head.number, in: program, db),
                try Exposure.changed(since: horizon, in: program, db),
                try Organization.relatedParties(in: program, db)
            )
        }
        current.head = news.head
        current.events += news.events
        for exposure in exposures.exposures {
            current.exposures[ExposedPair(scenario: exposure.scenario, profile: exposure.profile)] = exposure
        }
        current.horizon = exposures.horizon
        known.withLock { if ($0.head.number, $0.horizon) < (current.head.number, current.horizon) { $0 = current } }
        return (current, related)
    }

    private func checked(_ actor: Actor) throws(ServiceError) -> Actor {
        guard [.office, .admin, .operator].contains(actor.role) else {
            throw .forbidden("Only the program office sees the program’s figures.")
        }
        return actor
    }
}

package import Domain
package import Foundation
import Postgres
import Storage
import Synchronization

/// The program's figures, for any date.
///
/// What the ledger says is kept in memory, and each report reads only what is new: one pass over the events is all that a
/// report takes then, however long the ledger is.
package final class KPI: Sendable {
    private let context: ServiceContext
    private let ledger = Mutex(Known(head: .genesis, events: []))

    private struct Known: Sendable {
        var head: LedgerHead
        var events: [ProgramEvent]
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
        if let track, program.track(track) == nil {
            throw ServiceError.invalid([.notOneOf(program.tracks.map(\.id), field: "track")])
        }
        let known = ledger.withLock { $0 }
        let (new, head, exposures, related) = try await context.database.read(as: .system(program.id)) { db in
            let (new, head) = try ProgramEvents.after(known.head.number, in: program.id, db)
            return (
                new, head, try Exposure.all(in: program.id, db),
                try Organization.relatedParties(in: program.id, db)
            )
        }
        let events = remember(new, head, after: known)
        let report = KPIReport(
            of: program, events: events, exposures: exposures, asOf: asOf ?? context.now(), track: track,
            relatedParties: related)
        return (report, head)
    }

    /// Two reports at once read the same entries twice, and one of the two is remembered.
    private func remember(_ new: [ProgramEvent], _ head: LedgerHead, after known: Known) -> [ProgramEvent] {
        guard head.number > known.head.number else { return known.events }
        let events = known.events + new
        ledger.withLock { if $0.head.number < head.number { $0 = Known(head: head, events: events) } }
        return events
    }

    private func checked(_ actor: Actor) throws(ServiceError) -> Actor {
        guard [.office, .admin, .operator].contains(actor.role) else {
            throw .forbidden("Only the program office sees the program’s figures.")
        }
        return actor
    }
}

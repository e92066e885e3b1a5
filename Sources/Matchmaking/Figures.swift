package import Domain
import Foundation
import Storage

/// Figures that nobody can count from matches and listings: communities, people. Registered with their source.
package struct Figures: Sendable {
    let context: ServiceContext

    package init(_ context: ServiceContext) {
        self.context = context
    }

    package static let indicators = ["communities", "people"]

    package func register(_ request: Record, _ command: Command) async throws -> Answer {
        var fields = RecordReader(request)
        let indicator = fields.requiredText("indicator", limit: 40)
        let value = fields.integer("value", 0 ... 100_000_000)
        let day = fields.day("on")
        let source = fields.requiredText("source", limit: 500)
        if value == nil, request["value", default: .null] == .null {
            fields.refuse("value", "is missing: give a number")
        }
        if day == nil, request["on", default: .null] == .null { fields.refuse("on", "is missing: give the day") }
        if !indicator.isEmpty, !Self.indicators.contains(indicator) {
            fields.refuse("indicator", "is unknown: choose one of \(Self.indicators.joined(separator: ", "))")
        }
        let (program, now, actor) = (context.programID, context.now(), command.actor)
        if let day, day > ShanghaiTime.day(of: now) {
            fields.refuse("on", "lies in the future: give the day it was so")
        }
        let errors = fields.finish()
        guard let value, let day, errors.isEmpty else { throw ServiceError.invalid(errors) }
        guard actor.role == .office else { throw ServiceError.forbidden("Only the program office registers figures.") }
        let figure: Record = [
            "indicator": .text(indicator), "value": .number(Double(value)), "on": .text(day.description),
            "source": .text(source),
        ]
        return try await context.change(command) { db in
            try Access.system(program).enter(db)
            let note = Ledger.Note(
                LedgerEntry.Subject(.figure, indicator), from: nil, to: "registered", data: figure)
            let entries = try Ledger.append([note], by: actor, at: now, db)
            return Answer(record: figure, revision: entries.first?.number ?? 1)
        }
    }
}

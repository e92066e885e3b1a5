import ArgumentParser
import Domain
import Foundation
import Matchmaking

struct KPICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kpi", abstract: "The program’s figures as a table, as of any date.")

    @Option(help: "The day at whose end they are taken, like 2026-12-31; now without it.")
    var asOf: String?

    @Option(help: "Of one track only.")
    var track: String?

    @Flag(help: "Print them as JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if let asOf, CalendarDay(asOf) == nil { throw ValidationError("--as-of is no date: write it like 2026-12-31.") }
    }

    func run() async throws {
        let moment = asOf.flatMap { CalendarDay($0) }.map { ShanghaiTime.endOfDay($0).addingTimeInterval(-0.001) }
        let (report, head) = try await database.withDatabase { database in
            let program = try await Programs.find(self.database.programID, in: database)
            return try await KPI(context(of: program, in: database)).report(
                .operator(of: program.id), asOf: moment, track: track)
        }
        if json { return try printJSON(RecordValue.object(report.record)) }
        for row in report.rows {
            let value = row.value.number.map { $0.formatted(.number.precision(.fractionLength(0 ... 2))) }
            let target = row.target.map { " / \($0)" } ?? ""
            say("\(row.section.en) · \(row.indicator.en): \(value ?? row.value.text ?? "–")\(target) \(row.unit.en)")
        }
        say("Ledger: entry \(head.number), \(head.hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())")
    }
}

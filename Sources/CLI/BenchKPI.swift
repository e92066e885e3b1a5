import ArgumentParser
import Domain
import Foundation
import Matchmaking
import Postgres
import Storage

/// The KPI report over a long ledger: when a server reads it for the first time, and after that.
struct BenchKPI: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "kpi", shouldDisplay: false)

    @Option var entries = 100_000
    @Option var exposures = 20_000
    @Option var repetitions = 20
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let (first, next, number) = try await database.withDatabase { database in
            let program = try await Programs.find(self.database.programID, in: database)
            let end = try await write(in: database, program)
            let kpi = KPI(ServiceContext(database: database, program: program, now: { end }))
            var seconds: [Double] = []
            var number = 0
            for _ in 0 ... repetitions {
                let start = ContinuousClock.now
                number = try await kpi.report(.operator(of: program.id), asOf: nil, track: nil).head.number
                seconds.append((ContinuousClock.now - start) / .seconds(1))
            }
            return (seconds[0], Array(seconds.dropFirst()), number)
        }
        try printJSON(
            RecordValue.object([
                "entries": .number(Double(number)), "first": .number(first), "next": .list(next.map { .number($0) }),
            ]), pretty: false)
    }

    /// Fills an empty ledger, day after day from the program's first on.
    ///
    /// - Returns: when the last entry was written.
    private func write(in database: Database, _ program: Program) async throws -> Date {
        let office = Actor(program: program.id, role: .office)
        let (count, exposures) = (entries, exposures)
        return try await database.transaction { db in
            guard try Ledger.head(of: program.id, db).number == 0 else {
                throw WrongCall(description: "The ledger is not empty: name an empty database.")
            }
            var history = BusyProgram(tracks: program.tracks.map(\.id))
            var now = ShanghaiTime.endOfDay(program.periodStart ?? program.periodEnd)
            var written = 0
            while written < count {
                let notes = Array(history.day().prefix(count - written))
                try Ledger.append(notes, by: office, at: now, isBulk: true, db)
                written += notes.count
                now += 86_400 / 4
            }
            try db.execute(
                """
                INSERT INTO exposures (program, scenario, profile, shown_at, position, probability)
                SELECT \(program.id), 'S' || number / 20, 'P' || number % 2000, \(now), 1, 0.5
                FROM generate_series(0, \(exposures - 1)) AS number
                """
            )
            return now
        }
    }
}

/// What a busy program writes down: on each day a scenario, two profiles and ten approaches, and one step of every match
/// that is open.
private struct BusyProgram {
    let tracks: [String]
    private var days = 0
    private var matches = 0
    private var open: [(number: Int, path: ArraySlice<MatchState>)] = []

    init(tracks: [String]) {
        self.tracks = tracks
    }

    /// One of five approaches gets to the end.
    private static let paths: [[MatchState]] = [
        [.applied, .inTalks, .offered, .agreed, .delivered, .inRework, .delivered, .accepted],
        [.applied, .declined], [.invited, .expired], [.applied, .inTalks, .offered, .withdrawn],
        [.invited, .inTalks, .offered, .agreed, .cancelled],
    ]

    mutating func day() -> [Ledger.Note] {
        days += 1
        var notes = [scenario(days)] + [profile(2 * days), profile(2 * days + 1)]
        for _ in 0 ..< 10 {
            matches += 1
            open.append((matches, Self.paths[matches % Self.paths.count][...]))
        }
        for place in open.indices {
            let earlier = open[place].path.startIndex
            guard let state = open[place].path.popFirst() else { continue }
            let number = open[place].number
            let path = Self.paths[number % Self.paths.count]
            notes.append(step(of: number, from: earlier == 0 ? nil : path[earlier - 1], to: state))
        }
        open.removeAll(where: \.path.isEmpty)
        return notes
    }

    private func scenario(_ number: Int) -> Ledger.Note {
        let data: Record = [
            "owner": .number(Double(number % 100)), "track": .text(tracks[number % tracks.count]),
            "openings": .number(20),
        ]
        return Ledger.Note(
            LedgerEntry.Subject(.scenario, "S\(number)"), from: "submitted", to: Scenario.State.published.rawValue,
            data: data)
    }

    private func profile(_ number: Int) -> Ledger.Note {
        let data: Record = [
            "organization": .number(Double(1_000 + number)), "isCounted": .flag(true),
            "tracks": .texts([tracks[number % tracks.count]]),
        ]
        return Ledger.Note(
            LedgerEntry.Subject(.profile, "P\(number)"), from: "submitted", to: Profile.State.verified.rawValue,
            data: data)
    }

    private func step(of match: Int, from earlier: MatchState?, to state: MatchState) -> Ledger.Note {
        let day = (match - 1) / 10 + 1
        var data: Record = [
            "scenario": .text("S\(max(1, day - match % 10))"), "opc": .text("P\(2 + match % (2 * day))"),
            "party": .text(Party.owner.rawValue),
        ]
        if state == .offered { data["amountCNY"] = .number(Double(50_000 + match % 100 * 1_000)) }
        if state == .declined { data["reason"] = .text(Reason.priceTooHigh.rawValue) }
        return Ledger.Note(
            LedgerEntry.Subject(.match, match), from: earlier?.rawValue, to: state.rawValue, data: data)
    }
}

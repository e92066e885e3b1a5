import Domain
import Foundation
import Matchmaking
import Postgres
import Ranking
import Storage
import Testing

/// A year of the demonstration, with a fifth of its people.
struct DemonstrationYearTests {
    private static let today = "2026-11-20"

    /// Everybody is worth a call to some degree, so that much happens.
    private static let model = RankerModel(
        name: "open", fittedTo: "nothing", bias: 0.5,
        terms: [.capabilities: RankerModel.Term(weight: 0.5, usual: 0.3, spread: 0.1)],
        coverage: RankerModel.Coverage(strong: 0.8, partial: 0.6), floor: 0.1)

    private func year(_ market: Market) throws -> DemonstrationYear {
        DemonstrationYear(
            of: market.program, in: market.database, encoders: market.encoders, model: Self.model,
            duplicates: try .shipped(), until: try shanghai(Self.today + "T09:00:00"))
    }

    private func bringIn(_ market: Market) async throws {
        let beginning = try year(market).beginning
        let imports = Imports(
            database: market.database, program: market.program, encoders: market.encoders, now: { beginning })
        func part(_ file: URL, of step: Int) throws -> Data {
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            return Data(stride(from: 0, to: lines.count, by: step).map { lines[$0] }.joined(separator: "\n").utf8)
        }
        let drafts = Imports.Options(arrival: .drafts)
        try await withFile(part(Demonstration.scenarios, of: 5)) {
            try await imports.scenarios(from: $0, options: drafts)
        }
        try await withFile(part(Demonstration.opcs, of: 5)) { try await imports.profiles(from: $0, options: drafts) }
    }

    @Test func `a year is lived through, and everything in it can be accounted for`() async throws {
        try await withMarket(on: Self.today) { market in
            try await bringIn(market)
            try await year(market).play { _, _ in }
            let ledger = try await market.ledger()
            let program = market.program.id
            _ = try await market.database.read(as: .system(program)) { db in try Ledger.verify(program, db) }

            let ends = Set(ledger.filter { $0.subject.kind == .match }.map(\.to))
            #expect(
                ends.isSuperset(of: ["applied", "invited", "inTalks", "offered", "agreed", "delivered", "accepted"]))
            #expect(ends.isSuperset(of: ["declined", "expired", "cancelled"]))
            // Nobody but the office published anything, and it had seen all that makes a scenario landable.
            let published = ledger.filter {
                $0.subject.kind == .scenario && $0.from == "submitted" && $0.to == "published"
            }
            #expect(published.count > 10)
            for entry in published {
                #expect(entry.actor.role == .office)
                let data = try JSONDecoder().decode(Record.self, from: Data(entry.data.utf8))
                guard case .object(let seen)? = data["landable"] else {
                    Issue.record("\(entry.subject) was published without evidence")
                    continue
                }
                #expect(seen.count == Landability.allCases.count)
            }
            // People work on working days; the clock needs no rest.
            for entry in ledger where entry.actor.role == .owner || entry.actor.role == .opc {
                let day = ShanghaiTime.day(of: entry.at)
                #expect(try market.program.workingDays.isWorkingDay(day))
                #expect(day < ShanghaiTime.day(of: try shanghai(Self.today + "T09:00:00")))
            }
            let (report, _) = try await KPI(market.context).report(market.office, asOf: nil, track: nil)
            #expect(report.figure("scenariosOpened")?.value ?? 0 > 10)
            #expect(report.figure("scenariosLanded")?.value ?? 0 > 0)
        }
    }

    @Test func `a year that is broken off goes on where it was, and one that is over does not happen again`()
        async throws
    {
        struct PowerCut: Error {}
        var whole: [String] = []
        for breaks in [[], [40, 200]] {
            try await withMarket(on: Self.today) { market in
                try await bringIn(market)
                for day in breaks {
                    await #expect(throws: PowerCut.self) {
                        try await year(market).play { done, _ in if done == day { throw PowerCut() } }
                    }
                }
                try await year(market).play { _, _ in }
                let story = try await market.ledger().map { "\($0.subject) \($0.from ?? "") \($0.to) \($0.at)" }
                if whole.isEmpty { whole = story }
                #expect(story == whole)
                try await year(market).play { _, _ in Issue.record("a day happened twice") }
                #expect(try await market.ledger().count == story.count)
            }
        }
    }

    @Test func `what a visitor has to decide is left to the visitor`() async throws {
        try await withMarket(on: Self.today) { market in
            try await bringIn(market)
            try await year(market).play { _, _ in }
            let program = market.program.id
            let (accounts, matches) = try await market.database.read(as: .system(program)) { db in
                var all = Match.Query()
                all.limit = 10_000
                return (try Account.all(in: program, db), try Match.page(all, in: program, db))
            }
            let owner = try #require(accounts.first { $0.email == "owner@demo" }?.organization)
            let opc = try #require(accounts.first { $0.email == "opc@demo" }?.organization)
            #expect(matches.contains { $0.owner == owner && $0.state == .applied })
            #expect(matches.contains { $0.opc == opc && $0.state == .invited })
            #expect(!matches.contains { $0.owner == owner && $0.opc == opc })
            // Whoever signs in first is one of three: nobody else's password is known.
            #expect(Set(accounts.map(\.email)).isSuperset(of: DemonstrationAccounts.emails))
        }
    }
}

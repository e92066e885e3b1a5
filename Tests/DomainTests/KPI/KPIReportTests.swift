import Domain
import Foundation
import Testing

struct KPIReportTests {
    /// One scenario that lands, one whose contract is cancelled, one that is void although it had landed.
    private func events() throws -> [ProgramEvent] {
        var now = try moment("2026-09-01T00:00:00Z")
        var events: [ProgramEvent] = []
        func log(_ change: ProgramEvent.Change, by party: Party = .owner) {
            now = now.addingTimeInterval(86_400)
            events.append(ProgramEvent(at: now, by: party, change: change))
        }
        func scenario(_ id: String, _ state: Scenario.State) {
            let owner = Organization.ID(1)
            log(.scenario(Scenario.ID(id), .init(to: state, owner: owner, track: "ports", openings: 1)))
        }
        log(.profile(Profile.ID("P"), .init(to: .verified, organization: .init(9), tracks: ["ports"], isCounted: true)))
        for id in ["landed", "cancelled", "void"] { scenario(id, .published) }
        for (number, id) in ["landed", "cancelled", "void"].enumerated() {
            let path: [MatchState] = [.applied, .inTalks, .offered, .agreed]
            let rest: [MatchState] = id == "cancelled" ? [.cancelled] : [.delivered, .accepted]
            var from: MatchState?
            for state in path + rest {
                let reason: Reason? = state == .cancelled ? .timing : nil
                log(
                    .match(
                        Match.ID(number),
                        .init(
                            scenario: Scenario.ID(id), profile: Profile.ID("P"), from: from, to: state, reason: reason))
                )
                from = state
            }
        }
        scenario("void", .voided)
        return events
    }

    private func moment(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

    private func report(asOf: String) throws -> KPIReport {
        KPIReport(of: try testProgram(), events: try events(), asOf: try moment(asOf))
    }

    @Test(
        arguments: [
            // The day before everything, midway, before the void, and after it.
            ("2026-09-01T00:00:00Z", [0.0, 0, 0, 0, 0]), ("2026-09-07T00:00:00Z", [3, 1, 0, 0, 0]),
            ("2026-09-21T12:00:00Z", [3, 3, 2, 1, 0]), ("2026-12-01T00:00:00Z", [2, 2, 1, 1, 0]),
        ])
    func `the ladder is as on paper`(asOf: String, expected: [Double]) throws {
        let report = try report(asOf: asOf)
        #expect(report.figures.prefix(5).map(\.value) == expected)
    }

    @Test func `a figure opens the list behind it`() throws {
        let report = try report(asOf: "2026-12-01T00:00:00Z")
        #expect(report.subjects(of: "scenariosLanded")?.map(\.id) == [.scenario(Scenario.ID("landed"))])
        #expect(report.subjects(of: "matchesAgreed")?.map(\.id) == [.match(Match.ID(0)), .match(Match.ID(1))])
        #expect(report.subjects(of: "opcs")?.map(\.id) == [.profile(Profile.ID("P"))])
        #expect(report.subjects(of: "nothing") == nil)
        #expect(report.reasons.map(\.matches) == [[Match.ID(1)]])
    }

    @Test func `the last second of a year belongs to it in Beijing time`() throws {
        let served = { try self.report(asOf: $0).figure("opcsServed")?.value }
        #expect(try served("2026-12-31T15:59:59Z") == 1)
        #expect(try served("2026-12-31T16:00:00Z") == 0)
    }

    @Test func `the pace says what is needed and how likely it is`() throws {
        let pace = try #require(try report(asOf: "2026-12-31T16:00:00Z").paces.first)
        // Four of six are missing, for 731 days, which are 24.02 months.
        #expect(abs((pace.neededPerMonth ?? 0) - 4 / (731 / (365.2425 / 12))) < 1e-9)
        #expect(pace.lastThreeMonths == 0)
        let outlook = try #require(pace.outlook)
        #expect(outlook.low <= outlook.median && outlook.median <= outlook.high)
        #expect((0.01 ... 0.99).contains(outlook.chance ?? 0))
    }

    @Test func `every figure of the record has its definition in both languages`() throws {
        let record = try report(asOf: "2026-12-01T00:00:00Z").record
        var ids: [String] = []
        for section in Indicator.Section.allCases {
            guard case .list(let figures)? = record[section.rawValue] else {
                Issue.record("\(section) is missing")
                continue
            }
            for case .object(let figure) in figures {
                guard case .text(let id)? = figure["id"], case .object(let words)? = figure["definition"] else {
                    Issue.record("A figure has no id or definition")
                    continue
                }
                ids.append(id)
                #expect(words["zh"] != .text("") && words["en"] != .text(""))
                #expect(figure["value"] != nil)
            }
        }
        #expect(ids == Indicator.all.map(\.id))
        #expect(Set(ids).count == ids.count)
        #expect(record["asOf"] == .text("2026-12-01T00:00:00.000Z"))
    }

    @Test func `the table has every figure first`() throws {
        let rows = try report(asOf: "2026-12-01T00:00:00Z").rows
        #expect(rows.prefix(Indicator.all.count).map(\.indicator) == Indicator.all.map(\.name))
        #expect(rows[0].value == .number(2))
        #expect(rows[0].target == 6)
        #expect(rows.allSatisfy { !$0.definition.zh.isEmpty && !$0.section.en.isEmpty })
    }
}

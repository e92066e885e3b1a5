import Domain
import Foundation
import Matchmaking
import Storage
import TestSupport
import Testing

struct ClockworkTests {
    /// When something begins, and the moments at which the clock must act, in Shanghai.
    struct Example: CustomTestStringConvertible, Sendable {
        let start: String
        let reminder: String
        let end: String
        var testDescription: String { "\(start) → \(reminder) → \(end)" }
    }

    /// Counted by hand on the State Council's calendar of 2026: Spring Festival is 15 to 23 February, made up for on
    /// Saturday 14 and Saturday 28 February; Qingming is 4 to 6 April.
    static let answers = [
        Example(start: "2026-03-02T09:00:00", reminder: "2026-03-06T00:00:00", end: "2026-03-10T00:00:00"),
        Example(start: "2026-03-02T23:59:59", reminder: "2026-03-06T00:00:00", end: "2026-03-10T00:00:00"),
        Example(start: "2026-03-03T00:30:00", reminder: "2026-03-07T00:00:00", end: "2026-03-11T00:00:00"),
        Example(start: "2026-02-12T09:00:00", reminder: "2026-02-25T00:00:00", end: "2026-02-27T00:00:00"),
        Example(start: "2026-02-25T09:00:00", reminder: "2026-03-01T00:00:00", end: "2026-03-04T00:00:00"),
        Example(start: "2026-02-18T09:00:00", reminder: "2026-02-27T00:00:00", end: "2026-03-01T00:00:00"),
        Example(start: "2026-04-02T09:00:00", reminder: "2026-04-09T00:00:00", end: "2026-04-11T00:00:00"),
    ]

    @Test(arguments: answers, [MatchState.applied, .invited])
    func `an approach is reminded of and expires at the end of the right working day`(
        _ example: Example, _ first: MatchState
    ) async throws {
        let (start, reminder, end) = (
            try shanghai(example.start), try shanghai(example.reminder), try shanghai(example.end)
        )
        try await withMarket(on: "2026-02-09") { market in
            let pair = try await market.pair()
            market.wait(until: start)
            let asking = first == .applied ? pair.opc : pair.owner
            let asked = first == .applied ? pair.owner : pair.opc
            let match = try await market.approach("S1", "P1", as: asking)
            #expect(try await market.match(match).deadline == end)

            market.wait(until: reminder.addingTimeInterval(-1))
            try await market.clockwork.tick()
            #expect(try await market.told(asked).contains("answerDueSoon") == false)
            market.wait(until: reminder)
            try await market.clockwork.tick()
            try await market.clockwork.tick()
            #expect(try await market.told(asked).filter { $0 == "answerDueSoon" }.count == 1)
            #expect(try await market.told(asking).contains("answerDueSoon") == false)

            market.wait(until: end.addingTimeInterval(-1))
            try await market.clockwork.tick()
            #expect(try await market.state(of: match) == first)
            market.wait(until: end)
            try await market.clockwork.tick()
            #expect(try await market.state(of: match) == .expired)
            #expect(try await market.ledger().last?.actor == .clock(of: market.program.id))
            for side in [asking, asked] { #expect(try await market.told(side).last == "expired") }
        }
    }

    @Test(arguments: [
        Example(start: "2026-03-02T09:00:00", reminder: "", end: "2026-03-06T00:00:00"),
        Example(start: "2026-02-13T09:00:00", reminder: "", end: "2026-02-26T00:00:00"),
        Example(start: "2026-02-26T09:00:00", reminder: "", end: "2026-03-03T00:00:00"),
    ])
    func `an offer expires after three working days`(_ example: Example) async throws {
        let (start, end) = (try shanghai(example.start), try shanghai(example.end))
        try await withMarket(on: "2026-02-11") { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.opc)
            try await market.move(match, to: .inTalks, as: pair.owner)
            market.wait(until: start)
            try await market.move(match, to: .offered, as: pair.owner)
            market.wait(until: end.addingTimeInterval(-1))
            try await market.clockwork.tick()
            #expect(try await market.state(of: match) == .offered)
            market.wait(until: end)
            // Late is late, also before the clock has come by.
            await #expect(throws: ServiceError.refused(.deadlinePassed)) {
                try await market.move(match, to: .agreed, as: pair.opc)
            }
            try await market.clockwork.tick()
            #expect(try await market.state(of: match) == .expired)
        }
    }

    @Test func `an answer after the deadline is refused although the clock has not come yet`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.opc)
            market.wait(until: try shanghai("2026-03-10T00:00:00"))
            let entries = try await market.ledger().count
            for (state, actor) in [
                (MatchState.inTalks, pair.owner), (.declined, pair.owner), (.withdrawn, pair.opc),
            ] {
                await #expect(throws: ServiceError.refused(.deadlinePassed)) {
                    try await market.move(match, to: state, as: actor)
                }
            }
            #expect(try await market.state(of: match) == .applied)
            #expect(try await market.ledger().count == entries)
        }
    }

    @Test func `a clock that stood still beyond the deadline reminds nobody of it`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.opc)
            market.wait(until: try shanghai("2026-03-12T09:00:00"))
            try await market.clockwork.tick()
            #expect(try await market.state(of: match) == .expired)
            #expect(try await market.told(pair.owner) == ["published", "applied", "expired"])
        }
    }

    @Test func `talks without news for ten working days are stalled, until a next step is said`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.opc)
            try await market.move(match, to: .inTalks, as: pair.owner)
            // 3, 4, 5, 6, 9, 10, 11, 12, 13, 16 March.
            market.wait(until: try shanghai("2026-03-16T23:59:59"))
            try await market.clockwork.tick()
            #expect(try await market.match(match).isStalled == false)
            market.wait(until: try shanghai("2026-03-17T00:00:00"))
            try await market.clockwork.tick()
            try await market.clockwork.tick()
            #expect(try await market.match(match).isStalled)
            #expect(try await market.match(match).state == .inTalks)
            for one in [pair.owner, pair.opc, market.office] {
                #expect(try await market.told(one).filter { $0 == "stalled" }.count == 1)
            }

            market.wait(until: try shanghai("2026-03-20T10:00:00"))
            let step: Record = ["text": "看样机", "on": "2026-03-25"]
            let answer = try await market.matches.setNextStep(match, step, Command(pair.opc))
            #expect(answer.record["isStalled"] == .flag(false))
            #expect(answer.record.object("nextStep") == step)
            // 23 to 27, 30, 31 March, 1, 2, 3 April.
            market.wait(until: try shanghai("2026-04-03T23:59:59"))
            try await market.clockwork.tick()
            #expect(try await market.match(match).isStalled == false)
            market.wait(until: try shanghai("2026-04-04T00:00:00"))
            try await market.clockwork.tick()
            #expect(try await market.match(match).isStalled)
            let flags = try await market.ledger().filter { $0.data.contains("\"flag\":\"stalled\"") }
            #expect(flags.map(\.to) == ["inTalks", "inTalks"])
        }
    }

    @Test func `a delivery without an answer is brought before the office, and accepted by nobody`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.opc)
            try await market.carry(match, to: .delivered, pair)
            market.wait(until: try shanghai("2026-03-16T23:59:59"))
            try await market.clockwork.tick()
            #expect(try await market.told(market.office).contains("deliveryUnanswered") == false)
            market.wait(until: try shanghai("2026-03-17T00:00:00"))
            try await market.clockwork.tick()
            market.clock.advance(days: 200)
            try await market.clockwork.tick()
            for one in [pair.owner, market.office] {
                #expect(try await market.told(one).filter { $0 == "deliveryUnanswered" }.count == 1)
            }
            #expect(try await market.state(of: match) == .delivered)
        }
    }

    @Test func `a listing that the office does not answer is brought before it, and published by nobody`()
        async throws
    {
        try await withMarket { market in
            let owner = try await market.member("海汇航运", .owner)
            let opc = try await market.member("纸鸢工作室", .opc)
            try await market.publish("S1", of: owner)
            try await market.verify("P1", of: opc)
            _ = try await market.scenarios.create(Self.draft, Command(owner))
            _ = try await market.scenarios.move(Scenario.ID("S2"), ["to": "submitted"], Command(owner))
            _ = try await market.profiles.change(Profile.ID("P1"), ["headcount": .number(4)], Command(opc))
            market.wait(until: try shanghai("2026-03-05T23:59:59"))
            #expect(try await market.clockwork.tick() == 0)
            market.wait(until: try shanghai("2026-03-06T00:00:00"))
            #expect(try await market.clockwork.tick() == 2)
            #expect(try await market.clockwork.tick() == 0)
            #expect(try await market.told(market.office).filter { $0 == "listingUnanswered" }.count == 2)
            #expect(try await market.scenarios.find(Scenario.ID("S2"), owner).state == "submitted")
            #expect(try await market.profiles.find(Profile.ID("P1"), opc).state == "submitted")
        }
    }

    @Test func `what an import has published waits for no answer any more`() async throws {
        try await withMarket { market in
            let owner = try await market.member("海汇航运", .owner)
            _ = try await market.scenarios.create(Self.draft, Command(owner))
            _ = try await market.scenarios.move(Scenario.ID("S2"), ["to": "submitted"], Command(owner))
            let opc = try await market.member("纸鸢工作室", .opc)
            try await market.verify("P1", of: opc)
            _ = try await market.profiles.change(Profile.ID("P1"), ["headcount": .number(4)], Command(opc))
            try await withFile(scenarioLine(["id": "S2"]).utf8) {
                try await market.imports.scenarios(from: $0, options: Imports.Options(arrival: .published))
            }
            try await withFile(profileLine(["headcount": 4]).utf8) {
                try await market.imports.profiles(from: $0, options: Imports.Options(arrival: .published))
            }
            #expect(try await market.profiles.find(Profile.ID("P1"), opc).state == "verified")
            market.clock.advance(days: 30)
            #expect(try await market.clockwork.tick() == 0)
        }
    }

    private static let draft: Record = [
        "id": "S2", "title": "票据识别", "track": "software-information", "summary": "每天三千张送货单要录入系统。",
        "requirements": .texts(["识别手写送货单"]),
    ]
}

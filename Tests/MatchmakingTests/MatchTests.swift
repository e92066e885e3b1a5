import Domain
import Foundation
import Matchmaking
import Postgres
import Storage
import Testing

struct MatchTests {
    @Test func `from an application to the accepted delivery`() async throws {
        try await withMarket { market in
            let owner = try await market.member("海汇航运", .owner)
            let opc = try await market.member("纸鸢工作室", .opc)
            try await market.publish("S1", of: owner)
            try await market.verify("P1", of: opc)
            let match = try await market.approach("S1", "P1", as: opc)
            let steps: [(MatchState, Actor)] = [
                (.inTalks, owner), (.offered, owner), (.inTalks, opc), (.offered, owner), (.agreed, opc),
                (.delivered, opc), (.inRework, owner), (.delivered, opc), (.accepted, owner),
            ]
            for (state, actor) in steps {
                let more: Record = state == .inTalks && actor == opc ? ["note": "多给两周"] : [:]
                #expect(try await market.move(match, to: state, as: actor, more).state == state.rawValue)
            }
            let ledger = try await market.ledger().filter { $0.subject.kind == .match }
            #expect(ledger.map(\.to) == ["applied"] + steps.map(\.0.rawValue))
            #expect(try await market.scenarios.find(Scenario.ID("S1"), owner).record["isLanded"] == .flag(true))
            _ = try await LedgerBook.verify(market.program.id, in: market.database)
        }
    }

    @Test func `the last opening's agreement fills the scenario and ends its other matches`() async throws {
        try await withMarket { market in
            let owner = try await market.member("海汇航运", .owner)
            try await market.publish("S1", of: owner)
            var matches: [(Match.ID, Actor)] = []
            for name in ["甲", "乙", "丙"] {
                let opc = try await market.member(name, .opc)
                try await market.verify(name, of: opc)
                matches.append((try await market.approach("S1", name, as: opc), opc))
            }
            for (match, _) in matches.prefix(2) { try await market.move(match, to: .inTalks, as: owner) }
            try await market.move(matches[0].0, to: .offered, as: owner)
            try await market.move(matches[0].0, to: .agreed, as: matches[0].1)
            #expect(try await market.state(of: matches[1].0) == .superseded)
            #expect(try await market.state(of: matches[2].0) == .superseded)
            let scenario = try await market.scenarios.find(Scenario.ID("S1"), owner)
            #expect(scenario.state == "filled")

            // It is published again once the one who took it gives it back.
            try await market.move(matches[0].0, to: .cancelled, as: owner)
            #expect(try await market.scenarios.find(Scenario.ID("S1"), owner).state == "published")
            let again = try await market.matches.create(
                ["scenario": "S1", "opc": "乙"], Command(matches[1].1))
            #expect(again.record["previous"] == .text(matches[1].0.description))
            _ = try await LedgerBook.verify(market.program.id, in: market.database)
        }
    }

    @Test func `who is not on a side does not even see the match`() async throws {
        try await withMarket { market in
            let owner = try await market.member("海汇航运", .owner)
            let opc = try await market.member("纸鸢工作室", .opc)
            try await market.publish("S1", of: owner)
            try await market.verify("P1", of: opc)
            let match = try await market.approach("S1", "P1", as: opc)
            for stranger in [try await market.member("旁人", .owner), try await market.member("路人", .opc)] {
                await #expect(throws: ServiceError.notFound("match")) {
                    try await market.matches.find(match, stranger)
                }
                await #expect(throws: ServiceError.notFound("match")) {
                    try await market.move(match, to: .inTalks, as: stranger)
                }
            }
            #expect(try await market.matches.find(match, market.office).state == "applied")
        }
    }

    @Test func `contact details are seen from the talks on, and each look leaves a trace`() async throws {
        try await withMarket { market in
            let owner = try await market.member("海汇航运", .owner)
            let opc = try await market.member("纸鸢工作室", .opc)
            try await market.publish("S1", of: owner)
            try await market.verify("P1", of: opc)
            let match = try await market.approach("S1", "P1", as: opc)
            #expect(try await market.matches.find(match, owner).record["contact"] == nil)
            try await market.move(match, to: .inTalks, as: owner)
            guard case .object(let contact)? = try await market.matches.find(match, owner).record["contact"],
                case .object(let other)? = contact["opc"]
            else {
                Issue.record("no contact")
                return
            }
            #expect(other["email"] == "纸鸢工作室@example.com")
            let data = try await market.profiles.everything(about: opc)
            guard case .list(let views)? = data["contactViews"] else {
                Issue.record("no views")
                return
            }
            #expect(views.count == 1)
        }
    }

    @Test func `two who press at once get one success and one conflict`() async throws {
        try await withMarket(connections: 4) { market in
            let owner = try await market.member("海汇航运", .owner)
            let opc = try await market.member("纸鸢工作室", .opc)
            try await market.publish("S1", of: owner)
            try await market.verify("P1", of: opc)
            for round in 1 ... 10 {
                let match = try await market.approach("S1", "P1", as: opc)
                async let withdrawn = outcome { try await market.move(match, to: .withdrawn, as: opc) }
                async let declined = outcome { try await market.move(match, to: .declined, as: owner) }
                let outcomes = await [withdrawn, declined]
                #expect(outcomes.filter { $0 == nil }.count == 1, "round \(round): \(outcomes)")
            }
            _ = try await LedgerBook.verify(market.program.id, in: market.database)
        }
    }

    @Test func `a request that comes twice is carried out once`() async throws {
        try await withMarket(connections: 4) { market in
            let owner = try await market.member("海汇航运", .owner)
            let opc = try await market.member("纸鸢工作室", .opc)
            try await market.publish("S1", of: owner)
            try await market.verify("P1", of: opc)
            let request: Record = ["scenario": "S1", "opc": "P1"]
            let command = Command(opc, idempotencyKey: "k1", requestHash: [1])
            let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
                for _ in 1 ... 5 { group.addTask { try await market.matches.create(request, command) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(answers.map(\.record["id"])).count == 1)
            #expect(answers.filter { !$0.isRepeat }.count == 1)
            #expect(try await market.ledger().filter { $0.subject.kind == .match }.count == 1)
            let other = Command(opc, idempotencyKey: "k1", requestHash: [2])
            await #expect(throws: ServiceError.keyReused) { try await market.matches.create(request, other) }
        }
    }
}

/// Nil where it went well.
private func outcome(_ body: () async throws -> Answer) async -> String? {
    do {
        _ = try await body()
        return nil
    } catch {
        return "\(error)"
    }
}

import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Matchmaking
import Ranking
import Testing

@testable import Web

struct ExplanationTests {
    @Test(arguments: ["DEMO-CBD-S01", "DEMO-LMK-S07"])
    func `a score can be added up again from what its explanation says, of every pair`(scenario: String) async throws {
        try await withTestServices { services in
            let recommendations = services.recommendations.recommendations
            let scenario = Scenario.ID(scenario)
            let list = try await recommendations.forScenario(scenario, limit: 300)
            let listed = list.entries.map(\.listing.id)
            #expect(listed.count + list.excluded.count == 300)
            for (place, id) in listed.enumerated() {
                let pair = try await recommendations.explanation(of: id, for: scenario)
                try checkSum(pair.record)
                #expect(pair.explanation.score == list.entries[place].score)
                #expect(pair.explanation.coverage == list.entries[place].coverage)
                #expect(pair.place == place + 1 && pair.explanation.obstacles.isEmpty)
            }
            for excluded in list.excluded {
                let pair = try await recommendations.explanation(of: excluded.id, for: scenario)
                try checkSum(pair.record)
                #expect(pair.explanation.obstacles.map(\.reason) == excluded.reasons && pair.place == nil)
            }
        }
    }

    @Test func `both sides are told the same of a pair, each its place in its own list`() async throws {
        try await withPeople { client, people in
            let (owner, opc) = (try await client.signIn(.owner), try await client.signIn(.opc))
            let asked = "/api/v1/scenarios/\(people.scenario)/recommendations/\(people.opc)"
            let offered = "/api/v1/opcs/\(people.opc)/recommendations/\(people.scenario)"
            var one = try await client.json(.get, asked, nil, cookie: owner).record
            var other = try await client.json(.get, offered, nil, cookie: opc).record
            #expect(one["place"] == .number(1))
            let list = try await client.json(
                .get, "/api/v1/opcs/\(people.opc)/recommendations?limit=100", nil, cookie: opc
            ).record
            #expect(try place(of: people.scenario, in: list) == other["place"])
            (one["place"], other["place"]) = (nil, nil)
            #expect(one == other)
            for (uri, caller) in [(asked, opc), (offered, owner)] {
                #expect(try await client.json(.get, uri, nil, cookie: caller).status == .forbidden)
            }
        }
    }

    @Test func `a list's words stand in its texts`() async throws {
        try await withTestServices { services in
            let recommendations = services.recommendations.recommendations
            let scenario = Scenario.ID("DEMO-CBD-S01")
            let stored = try await recommendations.forScenario(scenario, limit: 10).entries.flatMap(\.coverage)
            let typed = try await recommendations.forNeed("识别手写送货单；cross-border data", limit: 10).entries
                .flatMap(\.coverage)
            for row in stored + typed {
                check(row.words.requirement, in: row.requirement)
                check(row.words.answer, in: row.answer?.text ?? "")
            }
            #expect(stored.contains { !$0.words.requirement.isEmpty } && typed.contains { !$0.words.answer.isEmpty })
        }
    }

    @Test(arguments: ["DEMO-CBD-S01/recommendations/none", "none/recommendations/DEMO-CBD-P01"])
    func `a pair of which one is not there is not there`(pair: String) async throws {
        try await withPeople { client, _ in
            let office = try await client.signIn(.office)
            let answer = try await client.json(.get, "/api/v1/scenarios/\(pair)", nil, cookie: office)
            #expect(answer.status == .notFound)
        }
    }

    private func check(_ stretches: [Range<Int>], in text: String) {
        #expect(stretches.allSatisfy { !$0.isEmpty && $0.upperBound <= text.unicodeScalars.count })
        #expect(zip(stretches, stretches.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }

    private func place(of scenario: String, in list: Record) throws -> RecordValue? {
        guard case .list(let items)? = list["items"] else { return nil }
        let ids = items.map { item -> RecordValue? in
            guard case .object(let entry) = item, case .object(let listing)? = entry["scenario"] else { return nil }
            return listing["id"]
        }
        return ids.firstIndex(of: .text(scenario)).map { .number(Double($0 + 1)) }
    }

    private func checkSum(_ record: Record) throws {
        guard case .object(var factors)? = record["factors"], case .number(let score)? = record["score"],
            case .number(let bias)? = factors.removeValue(forKey: "bias")
        else {
            Issue.record("\(record)")
            return
        }
        factors["logit"] = nil
        let shares = factors.values.map { factor -> Double in
            guard case .object(let fields) = factor, case .number(let share)? = fields["share"] else { return .nan }
            return share
        }
        let logit = bias + shares.reduce(0, +)
        #expect(abs(1 / (1 + exp(-logit)) - score) < 1e-6)
    }
}

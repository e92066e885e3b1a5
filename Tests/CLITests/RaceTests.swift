import AsyncHTTPClient
import Domain
import Foundation
import Matchmaking
import Postgres
import TestSupport
import Testing

/// Many want the same at the same moment.
@Suite(.serialized) struct RaceTests {
    @Test func `200 clients on two servers race for 20 openings, and exactly 20 get one, 20 times`() async throws {
        try await withTemporaryCluster { cluster, _ in
            try await withDatabase(url: cluster.url) { database in
                let parties = try await Parties(in: database, opcs: 200)
                let servers = [try RunningServer(database: cluster.url), try RunningServer(database: cluster.url)]
                try await withClient { client in
                    for round in 1 ... 20 {
                        try await race(round, parties, servers.map(\.url), client)
                    }
                }
                for server in servers { server.stop() }
                _ = try await LedgerBook.verify(parties.program.id, in: database)
            }
        }
    }

    private func race(_ round: Int, _ parties: Parties, _ servers: [String], _ client: HTTPClient) async throws {
        let scenario = "S\(round)"
        try await parties.publish(scenario, openings: 20)
        let matches = try await parties.offers(of: scenario)
        let answers = try await withThrowingTaskGroup(of: ServerAnswer.self) { group in
            for (number, (match, opc)) in zip(matches, parties.opcs).enumerated() {
                group.addTask {
                    try await client.post(
                        servers[number % servers.count], "matches/\(match)/transitions", ["to": .text("agreed")],
                        token: opc.token)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let winners = answers.filter { $0.status == 200 }
        let losers = answers.filter { $0.status == 409 }
        #expect(
            winners.count == 20, "round \(round): \(Dictionary(grouping: answers, by: \.status).mapValues(\.count))")
        #expect(losers.count == 180)
        // Each hears what became of its match.
        #expect(losers.allSatisfy { $0.body["state"] == .text("superseded") })
        let office = Actor(program: parties.program.id, role: .office)
        let agreed = try await parties.matches.page(
            office, scenario: scenario, opc: nil, state: [.agreed], limit: 200, cursor: nil)
        #expect(agreed.items.count == 20)
    }
}

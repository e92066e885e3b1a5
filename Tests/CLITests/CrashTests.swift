import AsyncHTTPClient
import Domain
import Foundation
import Matchmaking
import Postgres
import Storage
import TestSupport
import Testing

/// The server, or its PostgreSQL, is killed in the middle of the work: what was acknowledged is there, nothing is half
/// there, and whoever repeats a request with its key gets the answer that was lost.
@Suite(.serialized) struct CrashTests {
    @Test func `500 transitions, and kill -9 at random points`() async throws {
        try await withTemporaryCluster { cluster, _ in
            try await withDatabase(url: cluster.url) { database in
                let parties = try await Parties(in: database, opcs: 10)
                for number in 1 ... 10 { try await parties.publish("S\(number)", openings: 1) }
                var generator = SystemRandomNumberGenerator()
                var server = try RunningServer(database: cluster.url)
                var acknowledged: [(match: String, state: String, revision: Int)] = []
                var crashes = 0
                try await withClient { client in
                    var lives = parties.opcs.indices.map {
                        MatchLife(scenario: "S\($0 + 1)", parties: parties, opc: $0)
                    }
                    while acknowledged.count < 500 {
                        let number = Int.random(in: lives.indices, using: &generator)
                        let step = lives[number].next()
                        // Now and then the ground goes while the request is on its way.
                        let url = server.url
                        async let answer = try? client.post(
                            url, step.path, step.body, token: step.token, key: step.key)
                        if Int.random(in: 0 ..< 25, using: &generator) == 0 {
                            try await Task.sleep(for: .milliseconds(Int.random(in: 0 ... 12, using: &generator)))
                            crashes += 1
                            if crashes.isMultiple(of: 3) {
                                Glibc.kill(try #require(cluster.serverPID), SIGKILL)
                                cluster.stop()
                                try cluster.start()
                            } else {
                                server.kill()
                                server = try RunningServer(database: cluster.url)
                            }
                        }
                        guard let said = await answer, [200, 201].contains(said.status) else {
                            // Sent again with the same key, as often as it takes.
                            continue
                        }
                        lives[number].accept(said.body)
                        acknowledged.append(try #require(Self.seen(said.body)))
                    }
                }
                server.stop()
                #expect(crashes >= 5)
                try await check(acknowledged, parties, database)
            }
        }
    }

    private static func seen(_ body: Record) -> (String, String, Int)? {
        guard let id = body["id"]?.text, let state = body["state"]?.text, let revision = body["revision"]?.integer
        else { return nil }
        return (id, state, revision)
    }

    private func check(
        _ acknowledged: [(match: String, state: String, revision: Int)], _ parties: Parties, _ database: Database
    ) async throws {
        let program = parties.program.id
        _ = try await LedgerBook.verify(program, in: database)
        let (entries, events, rows) = try await database.read { db in
            let ledger = try Ledger.entries(after: 0, limit: .max, in: program, db)
                .filter { $0.subject.kind == .match }
            let ids = Set(ledger.map(\.subject.id)).compactMap(Int.init).map { Match.ID($0) }
            var events: [String: Int] = [:]
            var rows: [String: Match] = [:]
            for id in ids {
                events[id.description] = try MatchEvent.all(of: id, in: program, db).count
                rows[id.description] = try Match.find(id, in: program, db)
            }
            return (ledger, events, rows)
        }
        let steps = Dictionary(grouping: entries, by: \.subject.id)
        for (match, state, revision) in acknowledged {
            // The revision counts the steps of a match, so each answer names the entry that must be there.
            let own = steps[match] ?? []
            #expect(own.indices.contains(revision - 1) && own[revision - 1].to == state, "match \(match), \(revision)")
        }
        for (match, own) in steps {
            #expect(rows[match]?.state.rawValue == own.last?.to)
            #expect(rows[match]?.revision == own.count)
            #expect(events[match] == own.count)
        }
        // Nothing was carried out twice: an OPC and a scenario never have two open matches, and none is lost between.
        #expect(entries.count >= acknowledged.count)
    }
}

/// One pair's matches, step by step, again and again.
private struct MatchLife {
    struct Step {
        let path: String
        let body: Record
        let token: String
        let key: String
    }

    let scenario: String
    let parties: Parties
    let opc: Int
    private var number = 0
    private var match = ""
    private var sent: Step?

    init(scenario: String, parties: Parties, opc: Int) {
        self.scenario = scenario
        self.parties = parties
        self.opc = opc
    }

    private static let evidence: RecordValue = .list([.object(["link": .text("https://example.com/report")])])
    private static let moves: [(isOwners: Bool, Record)] = [
        (true, ["to": .text("inTalks")]),
        (true, ["to": .text("offered"), "amountCNY": .number(80_000), "deliverBy": .text("2030-06-30")]),
        (false, ["to": .text("agreed")]),
        (false, ["to": .text("delivered"), "evidence": evidence, "note": .text("如约")]),
        (true, ["to": .text("cancelled"), "reason": .text("scopeChanged")]),
    ]

    /// The same once more, until it was acknowledged.
    mutating func next() -> Step {
        if let sent { return sent }
        let (owner, own) = (parties.owner.token, parties.opcs[opc])
        let step: Step
        if number == 0 {
            step = Step(
                path: "matches", body: ["scenario": .text(scenario), "opc": .text(own.profile)], token: own.token,
                key: UUID().uuidString)
        } else {
            let (isOwners, body) = Self.moves[number - 1]
            step = Step(
                path: "matches/\(match)/transitions", body: body, token: isOwners ? owner : own.token,
                key: UUID().uuidString)
        }
        sent = step
        return step
    }

    mutating func accept(_ body: Record) {
        if number == 0 { match = body["id"]?.text ?? "" }
        number = (number + 1) % (Self.moves.count + 1)
        sent = nil
    }
}

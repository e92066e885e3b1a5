import AsyncHTTPClient
import Domain
import Foundation
import Matchmaking
import NIOCore
import NIOHTTP1
import Postgres
import Storage
import Synchronization

/// A scenario and an OPC that may approach it, with a token for each side.
struct LoadPair: Sendable {
    let scenario: String
    let opc: String
    let ownerToken: String
    let opcToken: String

    /// One pair for each published scenario, no OPC in two; no pair that an earlier run has left in the midst of a match.
    static func prepare(in database: Database, program: Program) async throws -> [LoadPair] {
        let accounts = Accounts(database: database, program: program.id, now: { Date.now })
        let (scenarios, profiles) = try await database.read { db in
            var needs = ListedScenario.Query()
            needs.states = [.published]
            needs.limit = 200
            var offers = ListedProfile.Query()
            offers.states = [.verified]
            offers.limit = 2_000
            return (
                try ListedScenario.page(needs, in: program.id, db), try ListedProfile.page(offers, in: program.id, db)
            )
        }
        let context = ServiceContext(database: database, program: program, now: { Date.now })
        var free = profiles
        var pairs: [LoadPair] = []
        for scenario in scenarios {
            let busy = try await database.read { db in
                try Match.all(of: scenario.scenario.id, in: program.id, db).filter { !$0.state.isEnd }.map(\.profile)
            }
            let place = free.firstIndex {
                context.isEligible($0, for: scenario) && !busy.contains($0.profile.id)
            }
            guard let place else { continue }
            let profile = free.remove(at: place)
            let number = pairs.count
            pairs.append(
                LoadPair(
                    scenario: scenario.scenario.id.text, opc: profile.profile.id.text,
                    ownerToken: try await token("owner\(number)", .owner, scenario.owner, accounts, program.id),
                    opcToken: try await token("opc\(number)", .opc, profile.organization, accounts, program.id)))
        }
        return pairs
    }

    private static func token(
        _ name: String, _ role: Role, _ organization: Organization.ID, _ accounts: Accounts, _ program: Program.ID
    ) async throws -> String {
        let unique = name + "-" + UUID().uuidString.prefix(8).lowercased()
        let account = try await accounts.add(
            email: "\(unique)@bench.example", name: unique, role: role, organization: organization,
            password: UUID().uuidString, by: .operator(of: program))
        return try await accounts.createToken(
            for: account.id, name: "bench", scopes: [.read, .write], expiresAt: Date.now.addingTimeInterval(86_400),
            by: .operator(of: program)
        ).secret
    }

    var list: LoadRequest {
        LoadRequest(path: "scenarios/\(scenario)/recommendations?limit=10", token: ownerToken, body: nil)
    }

    var typedNeed: LoadRequest {
        let text: RecordValue = .text("识别货运单据中的手写内容，每天三千张，写入仓储系统，\(Int.random(in: 1 ... 1_000_000))")
        return LoadRequest(
            path: "recommendations", token: ownerToken,
            body: ["text": text, "for": .text("scenario"), "limit": .number(10)])
    }

    static let steps = 8

    /// From the application to a delivery that is cancelled, so that it can begin anew.
    func step(_ number: Int, of match: String?) -> LoadRequest {
        let evidence: RecordValue = .list([.object(["link": .text("https://example.com/report")])])
        let moves: [(String, Record)] = [
            (ownerToken, ["to": .text("inTalks")]),
            (ownerToken, ["to": .text("offered"), "amountCNY": .number(80_000), "deliverBy": .text("2030-06-30")]),
            (opcToken, ["to": .text("agreed")]),
            (opcToken, ["to": .text("delivered"), "evidence": evidence, "note": .text("如约")]),
            (ownerToken, ["to": .text("inRework"), "note": .text("缺一项")]),
            (opcToken, ["to": .text("delivered"), "evidence": evidence, "note": .text("补齐")]),
            (ownerToken, ["to": .text("cancelled"), "reason": .text("scopeChanged")]),
        ]
        guard number > 0 else {
            return LoadRequest(
                path: "matches", token: opcToken, body: ["scenario": .text(scenario), "opc": .text(opc)])
        }
        let (token, body) = moves[number - 1]
        return LoadRequest(path: "matches/\(match ?? "0")/transitions", token: token, body: body)
    }

    /// Ends a match in which so many steps were taken, for the next run; nil where it has ended.
    func ending(of match: String, after count: Int) -> LoadRequest? {
        let path = "matches/\(match)/transitions"
        switch count % Self.steps {
        case 0: return nil
        case 1: return LoadRequest(path: path, token: opcToken, body: ["to": .text("withdrawn")])
        default:
            let body: Record = ["to": .text("cancelled"), "reason": .text("scopeChanged")]
            return LoadRequest(path: path, token: ownerToken, body: body)
        }
    }
}

struct LoadRequest: Sendable {
    let path: String
    let token: String
    /// Nil for a question.
    let body: Record?

    func send(to server: String, with client: HTTPClient) async throws -> (status: Int, answer: Record) {
        var request = HTTPClientRequest(url: "\(server)/api/v1/\(path)")
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        if let body {
            request.method = .POST
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(body)))
        }
        let response = try await client.execute(request, timeout: .seconds(30))
        let data = try await response.body.collect(upTo: 10_000_000)
        // Of a list, nobody asks what it says here.
        guard body != nil else { return (Int(response.status.code), [:]) }
        let answer = try? JSONDecoder().decode(Record.self, from: Data(data.readableBytesView))
        return (Int(response.status.code), answer ?? [:])
    }
}

/// How long each kind of request took.
final class LoadTimes: Sendable {
    private let known = Mutex<[String: (times: [Double], faults: Int)]>([:])

    func add(_ kind: String, _ duration: Duration, isFault: Bool) {
        known.withLock {
            $0[kind, default: ([], 0)].times.append(duration / .milliseconds(1))
            if isFault { $0[kind, default: ([], 0)].faults += 1 }
        }
    }

    /// Milliseconds, by kind.
    var record: Record {
        known.withLock { known in
            known.mapValues { entry in
                let sorted = entry.times.sorted()
                func percentile(_ share: Double) -> RecordValue {
                    .number(sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))])
                }
                return .object([
                    "count": .number(Double(sorted.count)), "faults": .number(Double(entry.faults)),
                    "p50": percentile(0.5), "p90": percentile(0.9), "p99": percentile(0.99), "max": percentile(1),
                ])
            }
        }
    }
}

import ArgumentParser
import AsyncHTTPClient
import Domain
import Foundation
import Matchmaking
import NIOCore
import NIOHTTP1

/// People at a running server: requests at a fixed rate, whatever the answers take, so that a slow answer delays no
/// question. Times are taken from when a request was due, not from when it could be sent (Gil Tene’s “coordinated
/// omission”).
struct BenchLoad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "load", shouldDisplay: false)

    @Option(help: "The server, which works on the same database.")
    var url: String

    @Option var seconds = 60
    @Option(help: "So many seconds before that are not counted: each list is computed for the first time then.")
    var warmUp = 15
    @Option(help: "Lists and transitions a second.")
    var rate = 200
    @Option(help: "Of these, so many of a hundred are transitions.")
    var transitions = 30
    @Option(help: "Typed needs a second, beside the others.")
    var typed = 5

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let pairs = try await database.withDatabase { database in
            let program = try await Programs.find(self.database.programID, in: database)
            return try await LoadPair.prepare(in: database, program: program)
        }
        guard !pairs.isEmpty else { throw WrongCall(description: "No scenario has an OPC that could apply.") }
        var configuration = HTTPClient.Configuration()
        // Two hundred people do not share eight connections.
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 200
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        let times = LoadTimes()
        let plan = plan(pairs)
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await run(plan.lists, "lists", client, times) { $0.list } }
                group.addTask { try await run(plan.typed, "typed", client, times) { $0.typedNeed } }
                for steps in plan.steps {
                    group.addTask { try await play(steps, client, times) }
                }
                try await group.waitForAll()
            }
        } catch {
            try? await client.shutdown()
            throw error
        }
        try await client.shutdown()
        try printJSON(RecordValue.object(times.record), pretty: false)
    }

    /// When who does what.
    private func plan(_ pairs: [LoadPair]) -> (
        lists: [(Double, LoadPair)], typed: [(Double, LoadPair)], steps: [[(Double, LoadPair)]]
    ) {
        func moments(_ rate: Double) -> [Double] {
            (0 ..< Int(rate * Double(seconds + warmUp))).map { Double($0) / rate }
        }
        let steps = moments(Double(rate * transitions) / 100).enumerated()
        var byPair = Array(repeating: [(Double, LoadPair)](), count: pairs.count)
        // Each eighth begins a round later, so that not all agree in one second and apply in another.
        for (number, moment) in steps where number / pairs.count >= number % pairs.count % LoadPair.steps {
            byPair[number % pairs.count].append((moment, pairs[number % pairs.count]))
        }
        func spread(_ moments: [Double]) -> [(Double, LoadPair)] {
            moments.enumerated().map { ($1, pairs[$0 * 7 % pairs.count]) }
        }
        return (
            spread(moments(Double(rate * (100 - transitions)) / 100)), spread(moments(Double(typed))), byPair
        )
    }

    /// Each request at its time, none waiting for another.
    private func run(
        _ plan: [(Double, LoadPair)], _ kind: String, _ client: HTTPClient, _ times: LoadTimes,
        request: @escaping @Sendable (LoadPair) -> LoadRequest
    ) async throws {
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (moment, pair) in plan {
                let due = start + .seconds(moment)
                try await Task.sleep(until: due)
                group.addTask {
                    let (status, _) = try await request(pair).send(to: url, with: client)
                    if moment >= Double(warmUp) {
                        times.add(kind, ContinuousClock.now - due, isFault: status != 200)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// One pair’s match, step by step.
    private func play(_ steps: [(Double, LoadPair)], _ client: HTTPClient, _ times: LoadTimes) async throws {
        let start = ContinuousClock.now
        var match: String?
        for (number, (moment, pair)) in steps.enumerated() {
            let due = start + .seconds(moment)
            try await Task.sleep(until: due)
            let request = pair.step(number % LoadPair.steps, of: match)
            let (status, answer) = try await request.send(to: url, with: client)
            if moment >= Double(warmUp) {
                times.add("transitions", ContinuousClock.now - due, isFault: ![200, 201].contains(status))
            }
            if number % LoadPair.steps == 0 { match = answer["id"]?.text }
        }
        guard let (_, pair) = steps.first, let match, let last = pair.ending(of: match, after: steps.count) else {
            return
        }
        _ = try await last.send(to: url, with: client)
    }
}

import AsyncHTTPClient
import Domain
import Foundation
import NIOCore
import NIOHTTP1
import TestSupport
import Testing

/// `berth serve` as a process of its own, that can be killed.
final class RunningServer {
    let url: String
    private let process: Process

    init(database: String) throws {
        let process = BerthProcess.start(["serve", "--port", "0", "--database-url", database])
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        var said = ""
        while !said.contains("Berth is ready at") {
            let more = pipe.fileHandleForReading.availableData
            guard !more.isEmpty else { break }
            said += String(decoding: more, as: UTF8.self)
        }
        self.process = process
        url = try #require(said.split(whereSeparator: \.isWhitespace).last.map(String.init))
    }

    func kill() {
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    deinit { if process.isRunning { kill() } }
}

/// What a server answered.
struct ServerAnswer {
    let status: Int
    let body: Record
}

extension HTTPClient {
    func post(
        _ url: String, _ path: String, _ body: Record, token: String, key: String? = nil
    ) async throws -> ServerAnswer {
        var request = HTTPClientRequest(url: "\(url)/api/v1/\(path)")
        request.method = .POST
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        request.headers.add(name: "Content-Type", value: "application/json")
        if let key { request.headers.add(name: "Idempotency-Key", value: key) }
        request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(body)))
        let response = try await execute(request, timeout: .seconds(20))
        let data = try await response.body.collect(upTo: 1_000_000)
        return ServerAnswer(
            status: Int(response.status.code),
            body: (try? JSONDecoder().decode(Record.self, from: Data(data.readableBytesView))) ?? [:])
    }
}

/// A client that is shut down afterwards.
func withClient(_ body: (HTTPClient) async throws -> Void) async throws {
    let client = HTTPClient(eventLoopGroupProvider: .singleton)
    do {
        try await body(client)
    } catch {
        try await client.shutdown()
        throw error
    }
    try await client.shutdown()
}

import Embedding
import Foundation
import Hummingbird
import Logging
import Synchronization
import Testing

/// Against a real server that speaks the endpoint's language, and misspeaks it.
struct RemoteEncoderTests {
    @Test func `texts become unit vectors, in order, with their role's words before them`() async throws {
        try await withEndpoint { request in
            let vectors = request.input.map { text in [Float(text.count), 0, 2] }
            // An endpoint may answer in any order: the index tells.
            let data = vectors.enumerated().reversed().map { "{\"index\":\($0),\"embedding\":\($1)}" }
            return (.ok, "{\"data\":[\(data.joined(separator: ","))]}")
        } body: { configuration, asked in
            var configuration = configuration
            configuration.prompts = [.query: "query: "]
            configuration.apiKey = "secret"
            let encoder = RemoteEncoder(configuration)
            let embeddings = try await encoder.embeddings(
                of: [EncoderText(["a", "b"], as: .query), EncoderText("", as: .plain)])
            #expect(asked.withLock { $0.map(\.input) } == [["query: a b", ""]])
            #expect(asked.withLock { $0.map(\.authorization) } == ["Bearer secret"])
            let length = Float(10 * 10 + 2 * 2).squareRoot()
            #expect(embeddings.map(\.vector) == [[10 / length, 0, 2 / length], [0, 0, 1]])
        }
    }

    @Test func `a server that is busy is asked again, and many texts in several requests`() async throws {
        let count = Mutex(0)
        try await withEndpoint { request in
            let attempt = count.withLock { count in
                count += 1
                return count
            }
            if attempt < 3 { return (attempt == 1 ? .tooManyRequests : .serviceUnavailable, "") }
            let data = request.input.indices.map { "{\"index\":\($0),\"embedding\":[1,0,0]}" }
            return (.ok, "{\"data\":[\(data.joined(separator: ","))]}")
        } body: { configuration, _ in
            let texts = (0 ..< 70).map { EncoderText("\($0)", as: .plain) }
            let embeddings = try await RemoteEncoder(configuration).embeddings(of: texts)
            #expect(embeddings.count == 70)
            #expect(count.withLock { $0 } == 5)
        }
    }

    @Test(arguments: [
        (401, "", "status 401", 1), (500, "", "status 500", 4), (200, "no JSON", "form", 1),
        (200, #"{"data":[]}"#, "0 vectors for 1", 1), (200, #"{"data":[{"index":0,"embedding":[1]}]}"#, "1 numbers", 1),
        (200, #"{"data":[{"index":0,"embedding":[0,0,0]}]}"#, "no direction", 1),
    ])
    func `a wrong answer is an error that says what is wrong`(
        status: Int, answer: String, says: String, attempts: Int
    ) async throws {
        try await withEndpoint { _ in
            (HTTPResponse.Status(code: status), answer)
        } body: { configuration, asked in
            let error = await #expect(throws: EncoderError.self) {
                try await RemoteEncoder(configuration).embeddings(of: [EncoderText("a", as: .plain)])
            }
            #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
            #expect(asked.withLock(\.count) == attempts)
        }
    }

    @Test func `nobody there is an error`() async throws {
        var configuration = RemoteEncoder.Configuration(baseURL: "http://127.0.0.1:9/v1", model: "m", dimension: 3)
        configuration.attempts = 2
        configuration.firstPause = .milliseconds(1)
        let encoder = RemoteEncoder(configuration)
        await #expect(throws: EncoderError.self) { try await encoder.embeddings(of: [EncoderText("a", as: .plain)]) }
    }
}

private struct Asked: Sendable {
    let input: [String]
    let authorization: String?
}

/// A server on a free port, and the configuration that leads to it.
private func withEndpoint(
    answering answer: @escaping @Sendable (Asked) -> (HTTPResponse.Status, String),
    body: @escaping @Sendable (RemoteEncoder.Configuration, borrowing Mutex<[Asked]>) async throws -> Void
) async throws {
    struct Question: Decodable { let input: [String] }
    let asked = Requests()
    let router = Router()
    router.post("v1/embeddings") { request, context in
        var request = request
        let body = try await request.collectBody(upTo: 1 << 20)
        let question = try JSONDecoder().decode(Question.self, from: Data(String(buffer: body).utf8))
        let entry = Asked(input: question.input, authorization: request.headers[.authorization])
        asked.all.withLock { $0.append(entry) }
        let (status, text) = answer(entry)
        return Response(status: status, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let application = Application(
        router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { port.yield($0.localAddress?.port ?? 0) }, logger: logger)
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await application.run() }
        for await number in ports {
            var configuration = RemoteEncoder.Configuration(
                baseURL: "http://127.0.0.1:\(number)/v1", model: "m", dimension: 3)
            configuration.firstPause = .milliseconds(1)
            try await body(configuration, asked.all)
            break
        }
        group.cancelAll()
    }
}

private final class Requests: Sendable {
    let all = Mutex<[Asked]>([])
}

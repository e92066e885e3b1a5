import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// An encoder behind an endpoint of OpenAI's form, `POST …/embeddings`: a larger model, on a machine that has a GPU.
///
/// It gives whole-text vectors only; token states stay with the model in this process.
package final class RemoteEncoder: TextEncoder {
    private let configuration: Configuration
    private let client: HTTPClient

    package struct Configuration: Sendable {
        /// Up to and without `/embeddings`, such as `http://127.0.0.1:8000/v1`.
        package var baseURL: String
        package var model: String
        package var dimension: Int
        package var apiKey: String?
        /// What the model wants to see before a text of each role.
        package var prompts: [TextRole: String] = [:]
        package var timeLimit: Duration = .seconds(30)
        /// How often a request is made at most.
        package var attempts = 4
        /// The pause after the first failure; each further one is twice as long.
        package var firstPause: Duration = .milliseconds(250)
        /// Texts a request.
        package var batchSize = 32

        package init(baseURL: String, model: String, dimension: Int, apiKey: String? = nil) {
            self.baseURL = baseURL
            self.model = model
            self.dimension = dimension
            self.apiKey = apiKey
        }
    }

    package init(_ configuration: Configuration) {
        self.configuration = configuration
        client = .shared
    }

    package var modelID: String { configuration.model }
    package var dimension: Int { configuration.dimension }

    package func embeddings(of texts: [EncoderText]) async throws -> [TextEmbedding] {
        var embeddings: [TextEmbedding] = []
        for start in stride(from: 0, to: texts.count, by: configuration.batchSize) {
            let batch = texts[start ..< min(start + configuration.batchSize, texts.count)]
            embeddings += try await answer(to: batch.map(input))
        }
        return embeddings
    }

    private func input(_ text: EncoderText) -> String {
        (configuration.prompts[text.role] ?? "") + text.parts.joined(separator: " ")
    }

    private struct Question: Encodable {
        let model: String
        let input: [String]
        let encodingFormat = "float"
    }

    private struct Answer: Decodable {
        let data: [Entry]
        struct Entry: Decodable {
            let index: Int
            let embedding: [Float]
        }
    }

    private func answer(to input: [String]) async throws -> [TextEmbedding] {
        var pause = configuration.firstPause
        for attempt in 1... {
            do {
                return try await ask(input)
            } catch let failure as Failure where failure.mayPass && attempt < configuration.attempts {
                try await Task.sleep(for: pause)
                pause *= 2
            } catch let failure as Failure {
                throw EncoderError.remote(failure.reason)
            }
        }
        return []
    }

    private struct Failure: Error {
        let reason: String
        /// Whether another attempt makes sense.
        let mayPass: Bool
    }

    private func ask(_ input: [String]) async throws -> [TextEmbedding] {
        var request = HTTPClientRequest(url: configuration.baseURL + "/embeddings")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        if let key = configuration.apiKey { request.headers.add(name: "Authorization", value: "Bearer \(key)") }
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        request.body = .bytes(ByteBuffer(data: try encoder.encode(Question(model: modelID, input: input))))
        let (status, body) = try await send(request)
        guard (200 ..< 300).contains(status) else {
            throw Failure(reason: "it answered with status \(status)", mayPass: status == 429 || status >= 500)
        }
        guard let answer = try? JSONDecoder().decode(Answer.self, from: body) else {
            throw Failure(reason: "its answer is not of the form of OpenAI’s", mayPass: false)
        }
        return try embeddings(in: answer, for: input)
    }

    private func send(_ request: HTTPClientRequest) async throws -> (status: Int, body: Data) {
        do {
            let deadline = NIODeadline.now() + TimeAmount(configuration.timeLimit)
            let response = try await client.execute(request, deadline: deadline)
            let body = try await response.body.collect(upTo: 256 << 20)
            return (Int(response.status.code), Data(buffer: body))
        } catch let cancellation as CancellationError {
            throw cancellation
        } catch {
            throw Failure(reason: "it cannot be reached or took longer than \(configuration.timeLimit)", mayPass: true)
        }
    }

    private func embeddings(in answer: Answer, for input: [String]) throws -> [TextEmbedding] {
        let entries = answer.data.sorted { $0.index < $1.index }
        guard entries.map(\.index) == Array(input.indices) else {
            throw Failure(reason: "it gave \(entries.count) vectors for \(input.count) texts", mayPass: false)
        }
        return try entries.map { entry in
            guard entry.embedding.count == dimension else {
                throw Failure(
                    reason: "its vectors have \(entry.embedding.count) numbers, not \(dimension)", mayPass: false)
            }
            let length = entry.embedding.reduce(0) { $0 + $1 * $1 }.squareRoot()
            guard length.isNormal else { throw Failure(reason: "one of its vectors has no direction", mayPass: false) }
            return TextEmbedding(tokenCount: 0, vector: entry.embedding.map { $0 / length })
        }
    }
}

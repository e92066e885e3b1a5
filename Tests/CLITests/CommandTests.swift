import Foundation
import TestSupport
import Testing

/// The program as people and scripts call it.
struct CommandTests {
    @Test func `embed answers every line in order, and a batch does not change a vector`() async throws {
        let texts = ["需要视觉质检", "We label lidar data.", "", "😀"]
        let all = try await BerthProcess.run(["embed", "--as", "query"], input: texts.joined(separator: "\n") + "\n")
        let alone = try await BerthProcess.run(["embed", "--as", "query"], input: texts[1] + "\n")
        let vectors = try all.lines.map(Vector.init)
        #expect(all.status == 0 && vectors.count == 4)
        #expect(vectors.allSatisfy { abs($0.length - 1) < 1e-4 })
        #expect(try vectors[1].cosine(with: Vector(alone.lines[0])) > 0.99999)
    }

    @Test func `embed reads JSON strings and writes NumPy`() async throws {
        try await withTemporaryDirectory { directory in
            let file = directory + "/v.npy"
            let result = try await BerthProcess.run(
                ["embed", "--json-lines", "--format", "npy", "--output", file], input: "\"a\\nb\"\n\"c\"\n")
            let data = try Data(contentsOf: URL(fileURLWithPath: file))
            #expect(result.status == 0)
            #expect(data.prefix(6) == Data([0x93]) + Data("NUMPY".utf8))
            let header = Int(data[8]) + Int(data[9]) * 256
            #expect((10 + header).isMultiple(of: 64))
            #expect(data.count == 10 + header + 2 * 384 * 4)
        }
    }

    @Test func `model info tells source and licence`() async throws {
        let result = try await BerthProcess.run(["model", "info", "--json"])
        let info = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(info["dimension"] as? Int == 384)
        #expect(info["licence"] as? String == "MIT")
        #expect((info["sha256"] as? String)?.count == 64)
    }

    struct WrongCall: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        var input = ""
        let says: String
        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(arguments: [
        WrongCall(arguments: ["rank"], says: "exactly one of"),
        WrongCall(arguments: ["rank", "--text", "  "], says: "empty"),
        WrongCall(arguments: ["rank", "--text", "a", "--top", "0"], says: "--top"),
        WrongCall(arguments: ["plan", "--call-list", "0"], says: "--call-list"),
        WrongCall(arguments: ["teams"], says: "--scenario"),
        WrongCall(arguments: ["teams", "--scenario", "S1", "--top", "0"], says: "--top"),
        WrongCall(arguments: ["fly"], says: "fly"),
        WrongCall(arguments: ["duplicates", "--scenario", "a", "--opc", "b"], says: "not both"),
        WrongCall(arguments: ["import", "opcs", "/nowhere.jsonl"], says: "cannot be read"),
        WrongCall(arguments: ["import", "opcs", "/etc/hosts"], says: ".xlsx"),
        WrongCall(arguments: ["serve", "--demo", "--host", "0.0.0.0"], says: "loopback"),
        WrongCall(arguments: ["serve", "--port", "70000"], says: "--port"),
        WrongCall(arguments: ["embed", "--model", "/nowhere"], says: "fetch-model"),
        WrongCall(arguments: ["embed", "--json-lines"], input: "not json\n", says: "line 1"),
        WrongCall(arguments: ["embed", "--embeddings-url", "http://localhost"], says: "--embeddings-model"),
        WrongCall(arguments: ["evaluate", "--qrels", "/nowhere.tsv"], says: "nowhere.tsv"),
    ])
    func `a wrong call ends with 2 and says what to do`(_ call: WrongCall) async throws {
        try await withTemporaryDirectory { directory in
            let result = try await BerthProcess.run(call.arguments, input: call.input, directory: directory)
            #expect(result.status == 2, "\(result.errors)")
            #expect(result.errors.contains(call.says), "\(result.errors)")
            #expect(result.output.isEmpty)
            let left = try FileManager.default.contentsOfDirectory(atPath: directory)
            #expect(left.isEmpty)
        }
    }

    @Test func `help and version end with 0`() async throws {
        let results = [
            try await BerthProcess.run(["--help"]), try await BerthProcess.run(["--version"]),
            try await BerthProcess.run(["help", "import"]),
        ]
        #expect(results.map(\.status) == [0, 0, 0])
        #expect(results[0].output.contains("泊位"))
        #expect(!results[0].output.contains("bench"))
    }
}

extension BerthProcess {
    var lines: [String] { output.split(separator: "\n").map(String.init) }
}

private struct Vector: Decodable {
    let tokens: Int
    let embedding: [Double]

    init(_ line: String) throws {
        self = try JSONDecoder().decode(Vector.self, from: Data(line.utf8))
    }

    var length: Double { cosine(with: self).squareRoot() }

    func cosine(with other: Vector) -> Double {
        zip(embedding, other.embedding).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

import Foundation
import FoundationNetworking
import TestSupport
import Testing

/// The program is killed where it hurts, and afterwards everything is there or nothing is.
@Suite(.serialized) struct FaultTests {
    private static func profiles(_ count: Int, letter: String) throws -> String {
        try (1 ... count).map { number in
            let fields: [String: Any] = [
                "id": "\(letter)\(number)", "name": "\(letter)号\(number)", "headcount": 2,
                "tracks": ["software-information"], "summary": "第\(number)家做票据识别。", "capabilities": ["识别送货单"],
            ]
            return String(decoding: try JSONSerialization.data(withJSONObject: fields), as: UTF8.self)
        }.joined(separator: "\n")
    }

    @Test func `an import that is killed leaves all of it or nothing, and the next start works`() async throws {
        try await withTemporaryDirectory { directory in
            let data = directory + "/data"
            func file(_ letter: String, _ count: Int) throws -> String {
                let path = directory + "/\(letter).jsonl"
                try Self.profiles(count, letter: letter).write(toFile: path, atomically: true, encoding: .utf8)
                return path
            }
            let first = try await BerthProcess.run(
                ["import", "opcs", file("A", 3), "--publish", "--data-dir", data], directory: directory)
            #expect(first.status == 0, "\(first.errors)")

            var expected: Set<Int> = [3]
            for (letter, delay) in [("B", 0.2), ("C", 0.7), ("D", 1.2), ("E", 2.0)] {
                let process = BerthProcess.start(
                    ["import", "opcs", try file(letter, 60), "--publish", "--data-dir", data], directory: directory)
                process.standardError = FileHandle.nullDevice
                process.standardOutput = FileHandle.nullDevice
                try process.run()
                try await Task.sleep(for: .seconds(delay))
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                expected.formUnion(expected.map { $0 + 60 })
                let export = try await BerthProcess.run(["export", "opcs", "--data-dir", data], directory: directory)
                #expect(export.status == 0, "\(export.errors)")
                #expect(expected.contains(export.lines.count))
            }
            let rank = try await BerthProcess.run(
                ["rank", "--text", "识别送货单", "--json", "--data-dir", data], directory: directory)
            #expect(rank.status == 0, "\(rank.errors)")
        }
    }

    @Test func `a start that is killed does not hinder the next`() async throws {
        try await withTemporaryDirectory { directory in
            for delay in [0.05, 0.3, 0.8, 1.5] {
                let process = BerthProcess.start(
                    ["serve", "--port", "0", "--data-dir", directory + "/data"], directory: directory)
                process.standardError = FileHandle.nullDevice
                process.standardOutput = FileHandle.nullDevice
                try process.run()
                try await Task.sleep(for: .seconds(delay))
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
            }
            let result = try await BerthProcess.run(
                ["migrate", "--data-dir", directory + "/data"], directory: directory)
            #expect(result.status == 0, "\(result.errors)")
        }
    }

    @Test func `a second program on the same data is refused politely`() async throws {
        try await withServer { directory, _ in
            let second = try await BerthProcess.run(
                ["migrate", "--data-dir", directory + "/data"], directory: directory)
            #expect(second.status != 0)
            #expect(second.errors.split(separator: "\n").count == 1)
        }
    }

    @Test func `the server says when it is ready, answers, and ends when told to`() async throws {
        try await withServer { _, url in
            let (page, response) = try await URLSession.shared.data(from: url)
            #expect((response as? HTTPURLResponse)?.statusCode == 200)
            #expect(String(decoding: page, as: UTF8.self).contains("Berth"))
        }
    }

    /// Serves an empty program, and expects it to end with 0 within the time of the test.
    private func withServer(_ body: (_ directory: String, _ url: URL) async throws -> Void) async throws {
        try await withTemporaryDirectory { directory in
            let process = BerthProcess.start(
                ["serve", "--port", "0", "--data-dir", directory + "/data"], directory: directory)
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
            let address = said.split(whereSeparator: \.isWhitespace).last.flatMap { URL(string: String($0)) }
            do {
                try await body(directory, #require(address))
            } catch {
                process.terminate()
                process.waitUntilExit()
                throw error
            }
            process.terminate()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
    }
}

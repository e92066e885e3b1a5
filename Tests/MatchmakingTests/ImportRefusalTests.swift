import Foundation
import Matchmaking
import TestSupport
import Testing

/// Whatever is wrong with a file, the person hears where and what to do, and nothing is written.
struct ImportRefusalTests {
    struct BadFile: Sendable, CustomTestStringConvertible {
        let name: String
        var ending = "jsonl"
        let bytes: @Sendable () throws -> [UInt8]
        /// What the message must contain.
        let says: [String]

        var testDescription: String { name }

        init(
            _ name: String, _ ending: String = "jsonl", says: [String], _ text: @escaping @Sendable () throws -> String
        ) {
            self.init(name, ending, says: says, bytes: { Array(try text().utf8) })
        }

        init(
            _ name: String, _ ending: String = "jsonl", says: [String], bytes: @escaping @Sendable () throws -> [UInt8]
        ) {
            self.name = name
            self.ending = ending
            self.bytes = bytes
            self.says = says
        }
    }

    static let files: [BadFile] = [
        BadFile("an empty file", says: ["no rows"]) { "" },
        BadFile("only blank lines", says: ["no rows"]) { "\n \n" },
        BadFile("a wrong header", "csv", says: ["row 1", "颜色", "remove"]) { "id,title,颜色\n1,a,b\n" },
        BadFile("an ending nobody knows", "pdf", says: [".pdf", ".jsonl, .csv or .xlsx"]) { "x" },
        BadFile("a wrong credit code", says: ["row 2", "owner.uscc", "check character"]) {
            try scenarioLine() + "\n"
                + scenarioLine(["id": "S2", "owner": ["name": "a", "uscc": "91310000607216003F"]])
        },
        BadFile("a line of ten megabytes", says: ["row 2", "bytes", "1000000"]) {
            try scenarioLine() + "\n" + scenarioLine(["id": "S2", "summary": String(repeating: "长", count: 3_500_000)])
        },
        BadFile(
            "invalid UTF-8", says: ["Line 1", "UTF-8"],
            bytes: { Array(try scenarioLine().utf8.dropLast()) + [0xFF, 0xFF] }),
        BadFile("a NUL", says: ["Line 1", "NUL"], bytes: { Array(try scenarioLine().utf8) + [0] }),
        BadFile("an escaped NUL", says: ["row 1", "title", "control character"]) {
            try scenarioLine(["title": "a\u{0}b"])
        },
        BadFile("the same id twice", says: ["row 3", "id", "row 1"]) {
            try scenarioLine() + "\n" + scenarioLine(["id": "S2"]) + "\n" + scenarioLine()
        },
        BadFile("twenty-one requirements", says: ["row 1", "requirements", "21"]) {
            try scenarioLine(["requirements": (1 ... 21).map { "requirement \($0)" }])
        },
        BadFile("an unknown key", says: ["row 1", "colour", "remove"]) { try scenarioLine(["colour": "red"]) },
        BadFile("a negative budget", says: ["row 1", "budgetMaxCNY", "-5"]) { try scenarioLine(["budgetMaxCNY": -5]) },
        BadFile("dates reversed", says: ["row 1", "startBy", "deliverBy"]) {
            try scenarioLine(["startBy": "2027-05-01", "deliverBy": "2027-01-01"])
        },
        BadFile("no JSON", says: ["row 2", "no JSON object"]) { try scenarioLine() + "\n{\"id\": " },
        BadFile("a list for an object", says: ["row 1", "no JSON object"]) { "[1, 2]" },
        BadFile("an unknown track", says: ["row 1", "track", "digital-culture"]) {
            try scenarioLine(["track": "space"])
        },
    ]

    @Test(arguments: files) func `a bad file is refused whole, with place and remedy`(_ file: BadFile) async throws {
        try await withTestProgram { test in
            try await withFile(file.bytes(), file.ending) { url in
                let error = await #expect(throws: (any Error).self) {
                    try await test.imports.scenarios(from: url, options: Imports.Options(arrival: .published))
                }
                let message = error.map { "\($0)" } ?? ""
                for words in file.says { #expect(message.contains(words), "\(message)") }
            }
            let counts = try await test.counts()
            #expect(counts == [0, 0, 0, 0, 0])
        }
    }

    @Test func `an id that another owner uses is refused`() async throws {
        try await withTestProgram { test in
            try await withFile(scenarioLine().utf8) { url in
                try await test.imports.scenarios(from: url, options: Imports.Options())
            }
            try await withFile(scenarioLine(["owner": ["name": "别家"], "title": "改了"]).utf8) { url in
                let error = await #expect(throws: ImportError.self) {
                    try await test.imports.scenarios(from: url, options: Imports.Options())
                }
                #expect("\(error.map { "\($0)" } ?? "")".contains("海汇航运"))
            }
        }
    }

    @Test func `with partial the good rows come in and the bad ones are named`() async throws {
        try await withTestProgram { test in
            let lines = try scenarioLine() + "\n" + scenarioLine(["id": "S2", "openings": 0])
            try await withFile(lines.utf8) { url in
                let outcome = try await test.imports.scenarios(from: url, options: Imports.Options(isPartial: true))
                #expect(outcome.imported == 1)
                #expect(outcome.errors.map(\.row) == [2])
                #expect(outcome.errors.map(\.field) == ["openings"])
            }
        }
    }

    @Test func `a dry run writes nothing`() async throws {
        try await withTestProgram { test in
            try await withFile(scenarioLine().utf8) { url in
                let outcome = try await test.imports.scenarios(from: url, options: Imports.Options(isDryRun: true))
                #expect(outcome.imported == 1)
            }
            let counts = try await test.counts()
            #expect(counts == [0, 0, 0, 0, 0])
        }
    }
}

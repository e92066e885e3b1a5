import Domain
import Foundation
import Matchmaking
import Postgres
import Ranking
import TestSupport

/// A migrated database with the shipped programs, and a toy encoder.
struct TestProgram {
    let database: Database
    let program: Program
    let encoders: Encoders

    var imports: Imports { Imports(database: database, program: program, encoders: encoders) }
    var exports: Exports { Exports(database: database, program: program) }

    func recommendations() async throws -> Recommendations {
        let recommendations = Recommendations(
            program: program, encoders: encoders, database: database, model: try RankerModel.shipped())
        try await recommendations.refresh()
        return recommendations
    }

    /// How many rows each table of listings and vectors holds.
    func counts() async throws -> [Int] {
        try await database.read { db in
            try ["organizations", "scenarios", "profiles", "scenario_vectors", "profile_vectors"].map { table in
                try db.execute("SELECT count(*) AS count FROM \(identifier: table)")[0].decode("count")
            }
        }
    }
}

func withTestProgram(
    encoders: Encoders = Encoders(tokens: ToyEncoder()), _ body: (TestProgram) async throws -> Void
) async throws {
    try await withTestDatabase(prepare: { try await Programs.migrate($0) }) { database in
        let program = try await Programs.find(Program.ID("lingang-2028"), in: database)
        try await body(TestProgram(database: database, program: program, encoders: encoders))
    }
}

/// Hands `body` a file that holds these bytes.
func withFile(_ bytes: some Sequence<UInt8>, _ ending: String = "jsonl", _ body: (URL) async throws -> Void)
    async throws
{
    try await withTemporaryDirectory { directory in
        let url = URL(fileURLWithPath: directory).appending(path: "file.\(ending)")
        try Data(bytes).write(to: url)
        try await body(url)
    }
}

/// One good scenario, as a line, with some fields in place of its own.
func scenarioLine(_ changes: [String: Any] = [:]) throws -> String {
    var fields: [String: Any] = [
        "id": "S1", "title": "票据识别", "owner": ["name": "海汇航运"], "track": "software-information",
        "summary": "每天三千张送货单要录入系统。", "requirements": ["识别手写送货单", "写入ERP系统"],
    ]
    fields.merge(changes) { $1 }
    return String(decoding: try JSONSerialization.data(withJSONObject: fields), as: UTF8.self)
}

func profileLine(_ changes: [String: Any] = [:]) throws -> String {
    var fields: [String: Any] = [
        "id": "P1", "name": "纸鸢工作室", "headcount": 3, "tracks": ["software-information"],
        "summary": "我们做票据识别。", "capabilities": ["识别手写送货单", "对接ERP系统"],
    ]
    fields.merge(changes) { $1 }
    return String(decoding: try JSONSerialization.data(withJSONObject: fields), as: UTF8.self)
}

import Domain
import Foundation
import Matchmaking
import Ranking
import TestSupport
import Testing

struct ImportTests {
    @Test func `what is imported is found again, field by field`() async throws {
        try await withTestProgram { test in
            let line = try scenarioLine([
                "owner": ["name": "海汇航运", "uscc": "91310199MAX12PRT6Q", "industry": "水上运输业"],
                "deliverables": ["接口"], "acceptanceCriteria": ["准确率98%"], "budgetMinCNY": 50_000,
                "budgetMaxCNY": 120_000, "startBy": "2027-01-10", "deliverBy": "2027-05-31", "workMode": "hybrid",
                "region": "上海临港", "languages": ["zh", "EN"], "mustHaveCertifications": ["ISO 27001"],
                "openings": 2, "dataProvided": "一万张扫描件", "crossBorderData": false,
            ])
            try await withFile(line.utf8) { url in
                let expected = try ImportFile(url).listings(Scenario.self, in: test.program)[0]
                try await test.imports.scenarios(from: url, options: Imports.Options(arrival: .published))
                let found = try await test.recommendations().forProfileOfEverything()
                var published = expected
                published.state = .published
                #expect(found == [published])
            }
        }
    }

    @Test func `only a changed text is encoded again`() async throws {
        try await withTestProgram { test in
            let first = try profileLine() + "\n" + profileLine(["id": "P2", "name": "乙"])
            try await withFile(first.utf8) { url in
                let new = try await test.imports.profiles(from: url, options: Imports.Options(arrival: .published))
                let again = try await test.imports.profiles(from: url, options: Imports.Options(arrival: .published))
                #expect(new.encoded == 2)
                #expect(again.encoded == 0)
            }
            let second =
                try profileLine(["headcount": 5]) + "\n" + profileLine(["id": "P2", "name": "乙", "summary": "改了"])
            try await withFile(second.utf8) { url in
                let changed = try await test.imports.profiles(from: url, options: Imports.Options())
                #expect(changed.encoded == 1)
            }
            let profiles = try await test.exported(.opcs)
            #expect(profiles.contains("\"headcount\":5"))
            // Importing again does not take back what the office has verified.
            let counts = try await test.recommendations().counts
            #expect(counts.profiles == 2)
        }
    }

    @Test func `another model encodes everything anew and leaves the old vectors alone`() async throws {
        try await withTestProgram { test in
            try await withFile(profileLine().utf8) { url in
                try await test.imports.profiles(from: url, options: Imports.Options(arrival: .published))
            }
            let other = Encoders(tokens: ToyEncoder(modelID: "another"))
            let recommendations = Recommendations(
                program: test.program, encoders: other, database: test.database, model: try RankerModel.shipped())
            try await recommendations.refresh()
            let list = try await recommendations.forNeed("识别手写送货单", limit: 10)
            #expect(list.entries.map(\.listing.id.text) == ["P1"])
            let counts = try await test.counts()
            #expect(counts[4] == 2)
        }
    }

    @Test(arguments: Exports.Format.allCases)
    func `what is exported can be imported`(_ format: Exports.Format) async throws {
        try await withTestProgram { test in
            let scenarios = try Data(contentsOf: Demonstration.scenarios).split(separator: 10).prefix(30).joined(
                separator: [10])
            let profiles = try Data(contentsOf: Demonstration.opcs).split(separator: 10).prefix(30).joined(separator: [
                10
            ])
            try await withFile(scenarios) { try await test.imports.scenarios(from: $0, options: Imports.Options()) }
            try await withFile(profiles) { try await test.imports.profiles(from: $0, options: Imports.Options()) }
            let (before, beforeProfiles) = (try await test.exported(.scenarios), try await test.exported(.opcs))
            try await withFile(test.exports.scenarios(format), format.rawValue) {
                try await test.imports.scenarios(from: $0, options: Imports.Options())
            }
            try await withFile(test.exports.profiles(format), format.rawValue) {
                try await test.imports.profiles(from: $0, options: Imports.Options())
            }
            let (after, afterProfiles) = (try await test.exported(.scenarios), try await test.exported(.opcs))
            // What would divide a cell into two entries is written full width there.
            let isSame = after.replacing(";", with: "；") == before.replacing(";", with: "；")
            let isSameProfiles = afterProfiles.replacing(";", with: "；") == beforeProfiles.replacing(";", with: "；")
            #expect(isSame)
            #expect(isSameProfiles)
        }
    }

    @Test func `a table as the office keeps it, in GB18030 with Chinese headings, is read`() async throws {
        let table = """
            编号,标题,单位名称,赛道,概述,需求项,预算上限（元）,工作方式
            A-1,票据识别,海汇航运,软件信息,"每天三千张",识别手写;写入ERP,"120,000",混合

            """
        try await withTestProgram { test in
            try await withFile(gb18030(table), "csv") { url in
                let scenario = try ImportFile(url).listings(Scenario.self, in: test.program)[0]
                #expect(scenario.track == "software-information")
                #expect(scenario.requirements == ["识别手写", "写入ERP"])
                #expect(scenario.budgetMaxCNY == 120_000)
                #expect(scenario.workMode == .hybrid)
            }
        }
    }
}

/// By the system's own converter.
private func gb18030(_ text: String) throws -> Data {
    let (input, output) = (Pipe(), Pipe())
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
    process.arguments = ["-f", "UTF-8", "-t", "GB18030"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(text.utf8))
    try input.fileHandleForWriting.close()
    return output.fileHandleForReading.readDataToEndOfFile()
}

extension TestProgram {
    enum Kind { case scenarios, opcs }

    func exported(_ kind: Kind) async throws -> String {
        let data = kind == .scenarios ? try await exports.scenarios(.jsonl) : try await exports.profiles(.jsonl)
        return String(decoding: data, as: UTF8.self)
    }
}

extension Recommendations {
    /// Every published scenario, whatever its place.
    fileprivate func forProfileOfEverything() async throws -> [Scenario] {
        try await forCapability("一切", limit: 1_000).entries.map(\.listing)
    }
}

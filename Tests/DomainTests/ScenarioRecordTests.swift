import Domain
import Testing

struct ScenarioRecordTests {
    @Test func `what is required is enough`() throws {
        let scenario = try Scenario(record: .scenario, in: .example())
        let expected = Scenario(
            id: Scenario.ID("S-1"), owner: Scenario.Owner(name: "港务集团"), track: "ports", title: "报关单识别",
            summary: "把报关单变成数据。", requirements: ["识别", "校验"])
        #expect(scenario == expected)
        #expect(scenario.openings == 1)
    }

    @Test func `every field arrives where it belongs`() throws {
        let record = Record.scenario.with([
            "owner": .object([
                "name": .text(" 港务集团 "), "uscc": .text("9144030071526726xg"), "industry": .text("G5532"),
            ]),
            "deliverables": .texts("系统"), "acceptanceCriteria": .texts("准确率 98%", "一秒内"),
            "budgetMinCNY": .number(100_000), "budgetMaxCNY": .text("300,000"), "startBy": .text("2026-12-01"),
            "deliverBy": .text("2027-03-31"), "workMode": .text("Hybrid"), "region": .text("临港"),
            "languages": .texts("zh", "EN"), "mustHaveCertifications": .texts("ISO 27001"), "openings": .number(3),
            "dataProvided": .text("样本 500 份"), "crossBorderData": .flag(true),
        ])
        let scenario = try Scenario(record: record, in: .example())
        var expected = try Scenario(
            id: Scenario.ID("S-1"),
            owner: Scenario.Owner(name: "港务集团", creditCode: CreditCode("9144030071526726XG"), industry: "G5532"),
            track: "ports", title: "报关单识别", summary: "把报关单变成数据。", requirements: ["识别", "校验"])
        expected.deliverables = ["系统"]
        expected.acceptanceCriteria = ["准确率 98%", "一秒内"]
        expected.budgetMinCNY = 100_000
        expected.budgetMaxCNY = 300_000
        expected.startBy = CalendarDay(year: 2026, month: 12, day: 1)
        expected.deliverBy = CalendarDay(year: 2027, month: 3, day: 31)
        expected.workMode = .hybrid
        expected.region = "临港"
        expected.languages = ["zh", "en"]
        expected.mustHaveCertifications = ["ISO 27001"]
        expected.openings = 3
        expected.dataProvided = "样本 500 份"
        expected.crossBorderData = true
        #expect(scenario == expected)
    }

    @Test func `null is as good as nothing`() throws {
        let fields = [
            "deliverables", "acceptanceCriteria", "budgetMinCNY", "budgetMaxCNY", "startBy", "deliverBy", "workMode",
            "region", "languages", "mustHaveCertifications", "openings", "dataProvided", "crossBorderData",
        ]
        let nulls = Record(uniqueKeysWithValues: fields.map { ($0, .null) })
        let program = try Program.example()
        #expect(try Scenario(record: .scenario.with(nulls), in: program) == Scenario(record: .scenario, in: program))
    }

    /// A spreadsheet gives a reference or a flag in its own manner.
    @Test func `a number may stand for a text, and a word for a flag`() throws {
        let record = Record.scenario.with(["id": .number(2_026_001), "crossBorderData": .text("是")])
        let scenario = try Scenario(record: record, in: .example())
        #expect(scenario.id == Scenario.ID("2026001"))
        #expect(scenario.crossBorderData == true)
    }

    @Test(
        arguments: [
            ([.text("true"), .text("YES"), .text("y"), .text("1"), .number(1), .flag(true)], true),
            ([.text("False"), .text("no"), .text("N"), .text("0"), .text("否"), .number(0), .flag(false)], false),
            ([.text(""), .null], nil),
        ] as [([RecordValue], Bool?)])
    func `yes and no have many names`(values: [RecordValue], flag: Bool?) throws {
        for value in values {
            let scenario = try Scenario(record: .scenario.with(["crossBorderData": value]), in: .example())
            #expect(scenario.crossBorderData == flag)
        }
    }

    @Test func `limits themselves are within`() throws {
        let record = Record.scenario.with([
            "requirements": .list(Array(repeating: .text("可以", times: 1000), count: 20)),
            "title": .text("长", times: 200),
            "budgetMinCNY": .number(0), "budgetMaxCNY": .number(0), "startBy": .text("2026-12-01"),
            "deliverBy": .text("2026-12-01"), "openings": .number(1000), "summary": .text("one\r\n\ttwo\n"),
        ])
        let scenario = try Scenario(record: record, in: .example())
        #expect(scenario.requirements.count == 20)
        #expect(scenario.budgetMaxCNY == 0)
        #expect(scenario.summary == "one\r\n\ttwo")
    }

    @Test func `everything that is wrong is said at once`() throws {
        let record: Record = [
            "id": .text("S-1"), "title": .text(""), "owner": .object(["uscc": .text("9144"), "nick": .text("x")]),
            "track": .text("mining"), "requirements": .list([]), "budgetMinCNY": .number(5), "budgetMaxCNY": .number(4),
            "startBy": .text("soon"), "openings": .number(0), "budget": .number(1),
        ]
        let program = try Program.example()
        let thrown = #expect(throws: FieldErrors.self) { try Scenario(record: record, in: program) }
        let fields = try #require(thrown).errors.map(\.field)
        #expect(
            fields.sorted() == [
                "budget", "budgetMinCNY", "openings", "owner.name", "owner.nick", "owner.uscc", "requirements",
                "startBy",
                "summary", "title", "track",
            ])
    }

    @Test func `an error reads as a sentence`() {
        #expect(
            FieldError(field: "title", problem: "is missing: it is required").description
                == "title is missing: it is required")
    }
}

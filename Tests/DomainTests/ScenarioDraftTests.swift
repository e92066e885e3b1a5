import Domain
import Testing

struct ScenarioDraftTests {
    private func program() throws -> Program { try .shipped("lingang-2028") }

    @Test func `nothing at all is a draft`() throws {
        let draft = try Scenario(draft: [:], in: program())
        #expect(draft.title.isEmpty && draft.summary.isEmpty && draft.track.isEmpty && draft.requirements.isEmpty)
        #expect(draft.budgetMaxCNY == nil && draft.languages.isEmpty)
    }

    @Test func `what a form sends empty is not given`() throws {
        let draft = try Scenario(
            draft: [
                "title": .text("  "), "requirements": .list([.text("")]), "track": .null, "startBy": .text(""),
                "languages": .list([]),
            ], in: program())
        #expect(draft == (try Scenario(draft: [:], in: program())))
    }

    @Test func `what is given is read as in a whole scenario`() throws {
        let program = try program()
        let record: Record = [
            "id": .text("S1"), "title": .text("票据识别"), "owner": .object(["name": .text("海汇航运")]),
            "track": .text(program.tracks[0].name.zh), "summary": .text("每天三千张"),
            "requirements": .texts(["识别手写送货单"]), "budgetMaxCNY": .number(80_000), "languages": .texts(["zh"]),
        ]
        #expect(try Scenario(draft: record, in: program) == (try Scenario(record: record, in: program)))
    }

    @Test(arguments: [
        ("track", RecordValue.text("nowhere")), ("startBy", .text("tomorrow")), ("colour", .text("red")),
        ("budgetMaxCNY", .number(-1)), ("requirements", .text("one")),
    ])
    func `what is given and wrong is refused by name`(field: String, value: RecordValue) throws {
        let error = #expect(throws: FieldErrors.self) { try Scenario(draft: [field: value], in: program()) }
        #expect(error?.errors.map(\.field) == [field])
    }
}

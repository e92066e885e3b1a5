import Testing

@testable import Domain

struct ProgramChangeTests {
    private func lingang() throws -> Program { try Program.shipped("lingang-2028") }

    @Test func `nothing given is nothing changed`() throws {
        let program = try lingang()
        #expect(try program.changed(by: [:]) == program)
        #expect(try program.changed(by: ["id": .text("lingang-2028"), "calendar": .object([:])]) == program)
    }

    @Test func `what is given is changed, and nothing else`() throws {
        var expected = try lingang()
        expected.name = LocalizedText(zh: "计划", en: "Plan")
        expected.document = "〔2027〕1号"
        expected.documentTitle = "若干措施"
        expected.documentIssued = try day("2027-01-15")
        expected.periodStart = try day("2027-02-01")
        expected.periodEnd = try day("2029-12-31")
        expected.headcountLimit = 12
        expected.headcountSource = "〔2027〕1号 二"
        let changed = try lingang().changed(by: [
            "name": .object(["zh": .text("计划"), "en": .text("Plan")]), "document": .text(" 〔2027〕1号 "),
            "documentTitle": .text("若干措施"), "documentIssued": .text("2027-01-15"), "periodStart": .text("2027-02-01"),
            "periodEnd": .text("2029-12-31"), "headcountLimit": .number(12), "headcountSource": .text("〔2027〕1号 二"),
        ])
        #expect(changed == expected)
    }

    @Test func `tracks and targets are replaced as a whole`() throws {
        let changed = try lingang().changed(by: [
            "tracks": .list([.track("ports-2")]), "targets": .list([.target("scenariosLanded", 30)]),
        ])
        #expect(changed.tracks.map(\.id) == ["ports-2"])
        #expect(changed.targets.map(\.indicator) == ["scenariosLanded"])
        #expect(changed.targets.map(\.value) == [30])
        #expect(try changed.calendar == lingang().calendar)
    }

    @Test func `a program may last for one day`() throws {
        let changed = try Program.example().changed(by: ["periodStart": .text("2028-12-31")])
        #expect(changed.periodStart == changed.periodEnd)
    }

    @Test func `a program may be without targets`() throws {
        #expect(try lingang().changed(by: ["targets": .list([])]).targets.isEmpty)
    }

    @Test(arguments: Program.Target.indicators) func `every indicator can have a target`(indicator: String) throws {
        let changed = try lingang().changed(by: ["targets": .list([.target(indicator, 1)])])
        #expect(changed.targets.map(\.indicator) == [indicator])
    }

    @Test func `a year is loaded beside those that are there`() throws {
        let changed = try lingang().changed(by: [
            "calendar": .object(["2027": .year(holidays: "2027-01-02", "2027-01-01", makeUpDays: "2027-01-03")])
        ])
        #expect(changed.calendar.keys.sorted() == [2025, 2026, 2027])
        #expect(try changed.calendar[2027]?.holidays == [day("2027-01-01"), day("2027-01-02")])
        #expect(try !changed.workingDays.isWorkingDay(day("2027-01-01")))
        #expect(try changed.workingDays.isWorkingDay(day("2027-01-03")))
        #expect(try changed.workingDays.day(3, workingDaysAfter: day("2026-12-30")) == day("2027-01-04"))
    }

    @Test func `a year is corrected, and taken away with null`() throws {
        let changed = try lingang().changed(by: [
            "calendar": .object(["2025": .null, "2026": .year(holidays: "2026-01-01")])
        ])
        #expect(changed.calendar.keys.sorted() == [2026])
        #expect(changed.calendar[2026]?.holidays.count == 1)
        #expect(changed.calendar[2026]?.makeUpDays == [])
    }

    @Test func `null takes away what may be missing`() throws {
        let changed = try lingang().changed(by: [
            "documentTitle": .null, "documentIssued": .null, "periodStart": .null, "headcountSource": .null,
            "targets": .null,
        ])
        #expect(changed.documentTitle == nil)
        #expect(changed.documentIssued == nil)
        #expect(changed.periodStart == nil)
        #expect(changed.headcountSource == nil)
        #expect(changed.targets.isEmpty)
    }

    @Test func `the record is what is shown and what is read`() throws {
        let program = try Program.example().changed(by: [
            "calendar": .object(["2027": .year(holidays: "2027-01-01", makeUpDays: "2027-01-03")]),
            "targets": .list([.target("opcs", 7)]), "periodStart": .text("2026-03-25"),
        ])
        let expected: Record = [
            "id": .text("example"), "name": .object(["zh": .text("示例"), "en": .text("Example")]),
            "document": .text("〔2026〕1"), "periodStart": .text("2026-03-25"), "periodEnd": .text("2028-12-31"),
            "headcountLimit": .number(10),
            "tracks": .list([
                .object(["id": .text("ports"), "name": .object(["zh": .text("港口"), "en": .text("Ports")])]),
                .object(["id": .text("culture"), "name": .object(["zh": .text("文化"), "en": .text("Culture")])]),
            ]),
            "targets": .list([.target("opcs", 7)]),
            "calendar": .object(["2027": .year(holidays: "2027-01-01", makeUpDays: "2027-01-03")]),
        ]
        #expect(program.record == expected)
    }
}

extension RecordValue {
    static func track(_ id: String) -> RecordValue {
        .object(["id": .text(id), "name": .object(["zh": .text("港口"), "en": .text("Ports")])])
    }

    static func target(_ indicator: String, _ value: Double, by day: String = "2028-12-31") -> RecordValue {
        .object([
            "indicator": .text(indicator), "value": .number(value), "by": .text(day), "source": .text("〔2026〕1 一"),
        ])
    }

    static func year(holidays: String..., makeUpDays: String...) -> RecordValue {
        .object([
            "source": .text("国办发明电"), "holidays": .texts(holidays), "makeUpDays": .texts(makeUpDays),
        ])
    }
}

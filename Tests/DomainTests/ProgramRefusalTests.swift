import Testing

@testable import Domain

struct ProgramRefusalTests {
    @Test(
        arguments: [
            ("id", .text("other"), "id", "cannot change: leave it out"),
            ("id", .null, "id", "cannot change: leave it out"),
            ("title", .text("x"), "title", "is not a field that Berth knows: remove it or correct its name"),
            ("name", .null, "name", "is missing: it is required"),
            ("name", .text("x"), "name", "is a text: give an object"),
            ("name", .object(["zh": .text("x")]), "name.en", "is missing: it is required"),
            (
                "name", .object(["zh": .text("x"), "en": .text("x"), "fr": .text("x")]), "name.fr",
                "is not a field that Berth knows: remove it or correct its name"
            ),
            ("document", .text(" "), "document", "is missing: it is required"),
            ("documentTitle", .list([]), "documentTitle", "is a list: give a text"),
            ("documentIssued", .text("2026"), "documentIssued", "is no date: write it like 2026-12-01"),
            ("periodStart", .text("2026-02-30"), "periodStart", "is no date: write it like 2026-12-01"),
            (
                "periodStart", .text("2029-01-01"), "periodStart",
                "is 2029-01-01, after periodEnd (2028-12-31): exchange the two"
            ),
            ("periodEnd", .null, "periodEnd", "is missing: it is required"),
            ("periodEnd", .text("2026-3-25"), "periodEnd", "is no date: write it like 2026-12-01"),
            ("headcountLimit", .null, "headcountLimit", "is missing: it is required"),
            ("headcountLimit", .number(0), "headcountLimit", "is 0: it must be between 1 and 1000"),
            ("headcountLimit", .number(10.5), "headcountLimit", "is no whole number: write it in digits"),
            ("headcountSource", .flag(true), "headcountSource", "is true or false: give a text"),
        ] as [(String, RecordValue, String, String)])
    func `a bad value is refused, with its field and what to do`(
        field: String, value: RecordValue, named: String, problem: String
    ) throws {
        try expectRefusal([field: value], named, problem)
    }

    @Test(
        arguments: [
            (.null, "tracks", "is missing: give at least 1"),
            (.list([]), "tracks", "is empty: give at least 1"),
            (.text("ports"), "tracks", "is a text: give a list of objects"),
            (.list([.text("ports")]), "tracks[1]", "is a text: give an object"),
            (
                .list([.track("ports"), .track("ports")]), "tracks[2].id",
                "is “ports” once more: give each track an id of its own"
            ),
            (
                .list([.track("Ports")]), "tracks[1].id",
                "is “Ports”: use lower-case letters, digits and dashes, such as digital-culture"
            ),
            (
                .list([.track("the ports")]), "tracks[1].id",
                "is “the ports”: use lower-case letters, digits and dashes, such as digital-culture"
            ),
            (
                .list([.track("港口")]), "tracks[1].id",
                "is “港口”: use lower-case letters, digits and dashes, such as digital-culture"
            ),
            (.list([.object(["id": .text("ports")])]), "tracks[1].name", "is missing: it is required"),
            (
                .list([.object(["name": .object(["zh": .text("港"), "en": .text("P")])])]), "tracks[1].id",
                "is missing: it is required"
            ),
        ] as [(RecordValue, String, String)])
    func `bad tracks are refused`(value: RecordValue, named: String, problem: String) throws {
        try expectRefusal(["tracks": value], named, problem)
    }

    @Test(
        arguments: [
            (.text("opcs"), "targets", "is a text: give a list of objects"),
            (.list([.target("opcs", 0)]), "targets[1].value", "is 0: it must be between 1 and 1000000000"),
            (.list([.target("opcs", -5)]), "targets[1].value", "is -5: it must be between 1 and 1000000000"),
            (.list([.target("opcs", 0.5)]), "targets[1].value", "is no whole number: write it in digits"),
            (
                .list([.target("scenarios", 1)]), "targets[1].indicator",
                """
                is “scenarios”: choose one of scenariosOpened, scenariosMatched, scenariosSigned, scenariosLanded, \
                scenariosBenchmark, opcs, communities, people
                """
            ),
            (
                .list([.target("opcs", 1), .target("people", 1), .target("opcs", 2)]), "targets[3].indicator",
                "is “opcs” once more: give each indicator one target"
            ),
            (.list([.target("opcs", 1, by: "2028")]), "targets[1].by", "is no date: write it like 2026-12-01"),
            (
                .list([.target("opcs", 1, by: "2029-01-01")]), "targets[1].by",
                "is 2029-01-01, after periodEnd (2028-12-31): correct one of the two"
            ),
            (
                .list([.target("opcs", 1, by: "2026-03-24")]), "targets[1].by",
                "is 2026-03-24, before periodStart (2026-03-25): correct one of the two"
            ),
        ] as [(RecordValue, String, String)])
    func `bad targets are refused`(value: RecordValue, named: String, problem: String) throws {
        try expectRefusal(["targets": value], named, problem)
    }

    @Test(arguments: ["indicator", "value", "by", "source"])
    func `each field of a target is required`(field: String) throws {
        guard case .object(let target) = RecordValue.target("opcs", 1) else { return }
        try expectRefusal(
            ["targets": .list([.object(target.without(field))])], "targets[1].\(field)", "is missing: it is required")
    }

    @Test(
        arguments: [
            (.null, "calendar", "is missing: it is required"),
            (.list([]), "calendar", "is a list: give an object"),
            (
                .object(["27": .year(holidays: "2027-01-01")]), "calendar.27",
                "is not a field that Berth knows: remove it or correct its name"
            ),
            (
                .object(["+2027": .year(holidays: "2027-01-01")]), "calendar.+2027",
                "is not a field that Berth knows: remove it or correct its name"
            ),
            (.object(["2027": .list([])]), "calendar.2027", "is a list: give an object"),
            (.object(["2027": .year()]), "calendar.2027.holidays", "is empty: give at least 1"),
            (
                .object(["2027": .object(["source": .text("x")])]), "calendar.2027.holidays",
                "is missing: give at least 1"
            ),
            (
                .object(["2027": .object(["holidays": .texts("2027-01-01")])]), "calendar.2027.source",
                "is missing: it is required"
            ),
            (
                .object(["2027": .year(holidays: "2027-01-01", "2027-02-30")]), "calendar.2027.holidays[2]",
                "is no date: write it like 2027-01-01"
            ),
            (
                .object(["2027": .year(holidays: "2026-12-31", "2027-01-01")]), "calendar.2027.holidays[1]",
                "is 2026-12-31, no day of 2027: give it under its own year"
            ),
            (
                .object(["2027": .year(holidays: "2027-01-01", "2027-01-01")]), "calendar.2027.holidays[2]",
                "is 2027-01-01 once more: remove it"
            ),
            (
                .object(["2027": .year(holidays: "2027-01-01", makeUpDays: "2026-01-03")]),
                "calendar.2027.makeUpDays[1]", "is 2026-01-03, no day of 2027: give it under its own year"
            ),
            (
                .object(["2027": .year(holidays: "2027-01-01", makeUpDays: "2027-01-04")]),
                "calendar.2027.makeUpDays[1]",
                "is 2027-01-04, a Monday: only a Saturday or a Sunday can make up for a holiday"
            ),
            (
                .object(["2027": .year(holidays: "2027-01-01", makeUpDays: "2027-01-01")]),
                "calendar.2027.makeUpDays[1]",
                "is 2027-01-01, a Friday: only a Saturday or a Sunday can make up for a holiday"
            ),
            (
                .object(["2027": .year(holidays: "2027-01-02", makeUpDays: "2027-01-02")]),
                "calendar.2027.makeUpDays[1]",
                "is 2027-01-02, which is a holiday too: remove it from one of the two lists"
            ),
            (
                .object(["2027": .year(holidays: "2027-01-01", makeUpDays: "2027-01-03", "2027-01-03")]),
                "calendar.2027.makeUpDays[2]", "is 2027-01-03 once more: remove it"
            ),
        ] as [(RecordValue, String, String)])
    func `a bad calendar is refused`(value: RecordValue, named: String, problem: String) throws {
        try expectRefusal(["calendar": value], named, problem)
    }

    @Test func `a shorter period must still hold every target`() throws {
        let program = try Program.shipped("lingang-2028")
        let error = #expect(throws: FieldErrors.self) {
            try program.changed(by: ["periodEnd": .text("2027-12-31")])
        }
        #expect(error?.errors.map(\.field) == (1 ... 4).map { "targets[\($0)].by" })
    }

    @Test func `everything that is wrong is said at once`() throws {
        let program = try Program.shipped("lingang-2028")
        let error = #expect(throws: FieldErrors.self) {
            try program.changed(by: [
                "id": .text("other"), "periodEnd": .text("soon"), "tracks": .list([]), "colour": .text("red"),
                "calendar": .object(["2027": .year()]),
            ])
        }
        #expect(
            error?.errors.map(\.field) == ["id", "periodEnd", "tracks", "calendar.2027.holidays", "colour"])
    }

    private func expectRefusal(_ change: Record, _ named: String, _ problem: String) throws {
        let program = try Program.shipped("lingang-2028")
        let error = #expect(throws: FieldErrors.self) { try program.changed(by: change) }
        #expect(error == .one(named, problem))
    }
}

import Domain
import Testing

struct ProfileRecordTests {
    @Test func `what is required is enough`() throws {
        let profile = try Profile(record: .profile, in: .example())
        let expected = Profile(
            id: Profile.ID("P-1"), name: "一人工作室", headcount: 1, tracks: ["ports"], summary: "文档智能。",
            capabilities: ["票据识别"])
        #expect(profile == expected)
    }

    @Test func `every field arrives where it belongs`() throws {
        let record = Record.profile.with([
            "uscc": .text("91350211M0000XUF46"), "headcount": .text("3"), "founded": .text("2024-02-29"),
            "region": .text("上海"), "community": .text("滴水湖"), "tracks": .texts("culture", "ports"),
            "cases": .list([
                .object([
                    "title": .text("港口"), "client": .text("甲方"), "year": .number(2025), "outcome": .text("上线"),
                ]),
                .object(["title": .text("展览")]),
            ]),
            "languages": .texts("ZH", "en"), "certifications": .texts("PMP"), "rateMinCNY": .number(50_000),
            "availableFrom": .text("2026-12-01"), "workModes": .texts("remote", "Onsite"), "capacity": .number(2),
            "studentFounded": .flag(false),
            "contact": .object(["name": .text("李"), "email": .text("li@example.com"), "phone": .number(13_800_000_000)]
            ),
        ])
        let profile = try Profile(record: record, in: .example())
        var expected = Profile(
            id: Profile.ID("P-1"), name: "一人工作室", headcount: 3, tracks: ["culture", "ports"], summary: "文档智能。",
            capabilities: ["票据识别"])
        expected.creditCode = try CreditCode("91350211M0000XUF46")
        expected.founded = CalendarDay(year: 2024, month: 2, day: 29)
        expected.region = "上海"
        expected.community = "滴水湖"
        expected.cases = [
            Profile.Case(title: "港口", client: "甲方", year: 2025, outcome: "上线"), Profile.Case(title: "展览"),
        ]
        expected.languages = ["zh", "en"]
        expected.certifications = ["PMP"]
        expected.rateMinCNY = 50_000
        expected.availableFrom = CalendarDay(year: 2026, month: 12, day: 1)
        expected.workModes = [.remote, .onsite]
        expected.capacity = 2
        expected.studentFounded = false
        expected.contact = Profile.Contact(name: "李", email: "li@example.com", phone: "13800000000")
        #expect(profile == expected)
        #expect(profile.creditCode?.standing == .legacySuspect)
    }

    @Test func `an empty list says that there is none, a missing one says nothing`() throws {
        let lists = ["languages", "certifications", "workModes"]
        let silent = try Profile(record: .profile, in: .example())
        let null = try Profile(
            record: .profile.with(.init(uniqueKeysWithValues: lists.map { ($0, .null) })), in: .example())
        let empty = try Profile(
            record: .profile.with(.init(uniqueKeysWithValues: lists.map { ($0, .list([])) })), in: .example())
        #expect(silent.languages == nil && silent.certifications == nil && silent.workModes == nil)
        #expect(null == silent)
        #expect(empty.languages == [] && empty.certifications == [] && empty.workModes == [])
    }

    @Test(
        arguments: [
            ("wechat", .text("x"), "wechat", "is not a field that Berth knows: remove it or correct its name"),
            (
                "contact", .object(["wechat": .text("x")]), "contact.wechat",
                "is not a field that Berth knows: remove it or correct its name"
            ),
            ("contact", .text("李"), "contact", "is a text: give an object"),
            ("headcount", .number(0), "headcount", "is 0: it must be between 1 and 100000"),
            ("headcount", .text("many"), "headcount", "is no whole number: write it in digits"),
            ("headcount", .list([]), "headcount", "is no whole number: write it in digits"),
            (
                "capabilities", .list(Array(repeating: .text("x"), count: 21)), "capabilities",
                "has 21 entries: no more than 20 are allowed, join or split them"
            ),
            ("capabilities", .list([]), "capabilities", "is empty: give at least 1"),
            ("tracks", .list([]), "tracks", "is empty: give at least 1"),
            ("tracks", .texts("ports", "mining"), "tracks[2]", "is “mining”: choose one of ports, culture"),
            ("cases", .object([:]), "cases", "is an object: give a list of objects"),
            ("cases", .list([.object(["title": .text("x")]), .text("y")]), "cases[2]", "is a text: give an object"),
            ("cases", .list([.object(["client": .text("x")])]), "cases[1].title", "is missing: it is required"),
            (
                "cases", .list([.object(["title": .text("x"), "year": .number(1800)])]), "cases[1].year",
                "is 1800: it must be between 1990 and 2100"
            ),
            (
                "cases", .list([.object(["title": .text("x"), "when": .number(1)])]), "cases[1].when",
                "is not a field that Berth knows: remove it or correct its name"
            ),
            (
                "cases", .list(Array(repeating: .object(["title": .text("x")]), count: 51)), "cases",
                "has 51 entries: no more than 50"
            ),
            (
                "workModes", .texts("onsite", "office"), "workModes[2]",
                "is “office”: choose one of onsite, remote, hybrid"
            ),
            ("workModes", .text("onsite"), "workModes", "is a text: give a list of texts"),
            (
                "languages", .texts("zh-CN"), "languages",
                "contains “zh-cn”: write languages as two letters, such as zh or en"
            ),
            ("rateMinCNY", .number(-5), "rateMinCNY", "is -5: it must be between 0 and 100000000000"),
            ("capacity", .number(0), "capacity", "is 0: it must be between 1 and 1000"),
            ("founded", .text("last year"), "founded", "is no date: write it like 2026-12-01"),
            ("studentFounded", .text("perhaps"), "studentFounded", "is neither true nor false"),
            ("uscc", .text("9144"), "uscc", "has 4 characters, a Unified Social Credit Code has 18"),
            ("name", .text("x", times: 201), "name", "has 201 characters: shorten it to 200"),
            ("id", .text("x", times: 65), "id", "has 65 characters: shorten it to 64"),
        ] as [(String, RecordValue, String, String)])
    func `a bad value is refused, with its field and what to do`(
        field: String, value: RecordValue, named: String, problem: String
    ) throws {
        let program = try Program.example()
        let error = #expect(throws: FieldErrors.self) {
            try Profile(record: .profile.with([field: value]), in: program)
        }
        #expect(error == .one(named, problem))
    }

    @Test(arguments: ["id", "name", "headcount", "tracks", "summary", "capabilities"], [true, false])
    func `a field that is required is missed, absent or null`(field: String, absent: Bool) throws {
        let program = try Program.example()
        let record = absent ? Record.profile.without(field) : .profile.with([field: .null])
        let error = #expect(throws: FieldErrors.self) { try Profile(record: record, in: program) }
        #expect(error?.errors.map(\.field) == [field])
        #expect(error?.errors.first?.problem.hasPrefix("is missing: ") == true)
    }

    @Test func `a blank entry does not change the number by which the next is called`() throws {
        let program = try Program.example()
        let record = Record.profile.with(["tracks": .texts(" ", "mining", "ports"), "workModes": .texts("", "office")])
        let error = #expect(throws: FieldErrors.self) { try Profile(record: record, in: program) }
        #expect(error?.errors.map(\.field).sorted() == ["tracks[2]", "workModes[2]"])
    }
}

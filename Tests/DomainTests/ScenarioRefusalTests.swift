import Domain
import Testing

struct ScenarioRefusalTests {
    @Test(
        arguments: [
            ("budget", .number(5), "budget", "is not a field that Berth knows: remove it or correct its name"),
            ("Title", .text("x"), "Title", "is not a field that Berth knows: remove it or correct its name"),
            (
                "owner", .object(["name": .text("x"), "phone": .text("1")]), "owner.phone",
                "is not a field that Berth knows: remove it or correct its name"
            ),
            (
                "requirements", .list(Array(repeating: .text("x"), count: 21)), "requirements",
                "has 21 entries: no more than 20 are allowed, join or split them"
            ),
            ("requirements", .list([]), "requirements", "is empty: give at least 1"),
            ("requirements", .null, "requirements", "is missing: give at least 1"),
            ("requirements", .text("one"), "requirements", "is a text: give a list of texts"),
            ("requirements", .list([.text("x"), .flag(true)]), "requirements[2]", "is true or false: give a text"),
            ("requirements", .list([.list([]), .text("x")]), "requirements[1]", "is a list: give a text"),
            (
                "requirements", .list([.text("x", times: 2001)]), "requirements[1]",
                "has 2001 characters: shorten it to 2000"
            ),
            ("budgetMinCNY", .number(-1), "budgetMinCNY", "is -1: it must be between 0 and 100000000000"),
            ("budgetMaxCNY", .number(1e12), "budgetMaxCNY", "is 1000000000000: it must be between 0 and 100000000000"),
            ("budgetMaxCNY", .number(0.5), "budgetMaxCNY", "is no whole number of yuan: write it in digits"),
            ("budgetMaxCNY", .number(.infinity), "budgetMaxCNY", "is no whole number of yuan: write it in digits"),
            ("budgetMaxCNY", .number(.nan), "budgetMaxCNY", "is no whole number of yuan: write it in digits"),
            ("budgetMaxCNY", .text("thirty"), "budgetMaxCNY", "is no whole number of yuan: write it in digits"),
            ("budgetMaxCNY", .text("nan"), "budgetMaxCNY", "is no whole number of yuan: write it in digits"),
            ("budgetMaxCNY", .flag(true), "budgetMaxCNY", "is no whole number of yuan: write it in digits"),
            ("startBy", .text("2026-02-30"), "startBy", "is no date: write it like 2026-12-01"),
            ("deliverBy", .text("1.12.2026"), "deliverBy", "is no date: write it like 2026-12-01"),
            ("deliverBy", .number(46_000), "deliverBy", "is no date: write it like 2026-12-01"),
            ("track", .text("mining"), "track", "is “mining”: choose one of ports, culture"),
            ("track", .null, "track", "is missing: it is required"),
            ("workMode", .text("office"), "workMode", "is “office”: choose one of onsite, remote, hybrid"),
            (
                "languages", .texts("zh", "chinese"), "languages",
                "contains “chinese”: write languages as two letters, such as zh or en"
            ),
            ("languages", .texts("中文"), "languages", "contains “中文”: write languages as two letters, such as zh or en"),
            ("languages", .text("zh"), "languages", "is a text: give a list of texts"),
            ("openings", .number(0), "openings", "is 0: it must be between 1 and 1000"),
            ("openings", .text("1.5"), "openings", "is no whole number: write it in digits"),
            ("crossBorderData", .text("maybe"), "crossBorderData", "is neither true nor false"),
            ("crossBorderData", .number(2), "crossBorderData", "is neither true nor false"),
            ("title", .list([]), "title", "is a list: give a text"),
            ("title", .flag(false), "title", "is true or false: give a text"),
            ("title", .number(1.5), "title", "is a number: give a text"),
            ("title", .text(""), "title", "is missing: it is required"),
            ("title", .text("x", times: 201), "title", "has 201 characters: shorten it to 200"),
            ("title", .text("a\u{0}b"), "title", "contains a control character: remove it"),
            ("summary", .text("a\u{1B}[31m"), "summary", "contains a control character: remove it"),
            ("region", .object([:]), "region", "is an object: give a text"),
            ("deliverables", .texts("a", "b\u{8}"), "deliverables[2]", "contains a control character: remove it"),
            ("owner", .text("港务集团"), "owner", "is a text: give an object"),
            ("owner", .object(["name": .null]), "owner.name", "is missing: it is required"),
            (
                "owner", .object(["name": .text("x"), "uscc": .text("9144030O1922038216")]), "owner.uscc",
                "has O in place 8, which no code contains: is it 0?"
            ),
            (
                "owner", .object(["name": .text("x"), "uscc": .text("91310000607216003F")]), "owner.uscc",
                "has a wrong check character: compare it with the business licence"
            ),
        ] as [(String, RecordValue, String, String)])
    func `a bad value is refused, with its field and what to do`(
        field: String, value: RecordValue, named: String, problem: String
    ) throws {
        let program = try Program.example()
        let error = #expect(throws: FieldErrors.self) {
            try Scenario(record: .scenario.with([field: value]), in: program)
        }
        #expect(error == .one(named, problem))
    }

    @Test(arguments: ["id", "title", "track", "summary", "requirements", "owner"])
    func `a field that is required is missed`(field: String) throws {
        let program = try Program.example()
        let error = #expect(throws: FieldErrors.self) { try Scenario(record: .scenario.without(field), in: program) }
        #expect(error?.errors.map(\.field) == [field])
        #expect(error?.errors.first?.problem.hasPrefix("is missing: ") == true)
    }

    @Test(
        arguments: [
            ("title", .text("   ")), ("summary", .text("\n\t")), ("id", .text("\u{3000}")), ("track", .text(" ")),
            ("owner", .null), ("requirements", .texts(" ")), ("requirements", .texts("", "")),
            ("owner", .object(["name": .text(" ")])),
        ] as [(String, RecordValue)])
    func `a field that is required cannot be filled with nothing`(field: String, value: RecordValue) throws {
        let program = try Program.example()
        let error = #expect(throws: FieldErrors.self) {
            try Scenario(record: .scenario.with([field: value]), in: program)
        }
        #expect(error?.errors.count == 1)
        #expect(error?.errors.first?.field.hasPrefix(field) == true)
    }

    @Test func `bounds that are the wrong way round are exchanged by who wrote them`() throws {
        let program = try Program.example()
        let budget = #expect(throws: FieldErrors.self) {
            try Scenario(
                record: .scenario.with(["budgetMinCNY": .number(300), "budgetMaxCNY": .text("200")]), in: program)
        }
        #expect(budget == .one("budgetMinCNY", "is 300, more than budgetMaxCNY (200): exchange the two"))
        let dates = #expect(throws: FieldErrors.self) {
            try Scenario(
                record: .scenario.with(["startBy": .text("2027-01-01"), "deliverBy": .text("2026-12-31")]), in: program)
        }
        #expect(dates == .one("startBy", "is 2027-01-01, after deliverBy (2026-12-31): exchange the two"))
    }
}

import Foundation
import Postgres
import TestSupport
import Testing

struct ValueTests {
    @Test func `values of every type come back as they went`() async throws {
        try await expectRoundTrips(
            ["", "O'Brien; é", "NULL", "\\N", "a\tb\nc\r\\", "👩‍👩‍👧 漢字 \u{FFFF}"], type: "text")
        try await expectRoundTrips([0, -1, Int.max, .min], type: "bigint")
        try await expectRoundTrips([Int64.min, 7, .max], type: "bigint")
        try await expectRoundTrips([true, false], type: "boolean")
        try await expectRoundTrips([UUID(), UUID()], type: "uuid")
        try await expectRoundTrips(
            [0, -0.1, .leastNonzeroMagnitude, .pi, .greatestFiniteMagnitude, .infinity, -.infinity],
            type: "double precision")
    }

    @Test func `not a number comes back as such`() async throws {
        #expect(try await roundTrip(Double.nan, type: "double precision").isNaN)
    }

    @Test func `nothing comes back as nothing`() async throws {
        try await withTestDatabase { database in
            let isNothing = try await database.read { db in
                let nothing: String? = nil
                let row = try db.execute("SELECT \(nothing)::text AS value").first
                return try row?.decodeIfPresent("value", as: String.self) == nil
            }
            #expect(isNothing)
        }
    }

    @Test func `bytes come back as they went`() async throws {
        let all = (0 ... 255).map { UInt8($0) }
        try await expectRoundTrips([[], all, all.reversed(), [0], [92, 120]], type: "bytea")
    }

    @Test func `bytes are read from hexadecimal digits of either case and from nothing else`() {
        #expect([UInt8](postgresText: #"\x00fFA9"#) == [0, 255, 0xA9])
        for text in ["", "\\", "\\x0", "\\x0g", "\\x@@", "\\x`1", "\\xzz", "00ff", "\\x-1", "\\x::", "\\x\u{8F}"] {
            #expect([UInt8](postgresText: text) == nil)
        }
    }

    @Test func `eighty megabytes of hexadecimal digits are read at once`() {
        let text = [UInt8](repeating: 0xA7, count: 40_000_000).postgresText
        let time = ContinuousClock().measure { #expect([UInt8](postgresText: text)?.count == 40_000_000) }
        // 0.1 s alone on the machine it was written on, copy of the text included; the rest is for busy ones.
        #expect(time < .seconds(1.5))
    }

    @Test func `text with a null character is refused`() async throws {
        try await withTestDatabase { database in
            for sql: SQL in ["SELECT \("a\u{0}b")", "SELECT '\u{0}'"] {
                let error = await #expect(throws: PostgresError.self) {
                    try await database.read { db in try db.execute(sql) }
                }
                #expect(error?.description == "PostgresError: text with U+0000 cannot be stored")
            }
        }
    }

    @Test func `random lists of text come back as they went`() async throws {
        let special = Array("\"\\,{} \t\n'é👩‍🚀𝄞NULn")
        var generator = SystemRandomNumberGenerator()
        var lists: [[String]] = [[], [""], ["NULL", "null", "{}", "{NULL}", "\\", "\"", "\\\""]]
        for _ in 0 ..< 200 {
            lists.append(
                (0 ..< Int.random(in: 0 ... 5, using: &generator)).map { _ in
                    String(
                        (0 ..< Int.random(in: 0 ... 6, using: &generator)).compactMap { _ in special.randomElement() })
                })
        }
        try await expectRoundTrips(lists, type: "text[]")
        for list in lists { #expect([String](postgresText: list.postgresText) == list) }
    }

    @Test func `lists of other things come back as they went`() async throws {
        try await expectRoundTrips([[1, -2, 3], []], type: "bigint[]")
        try await expectRoundTrips([[0.1, -1e300]], type: "double precision[]")
        try await expectRoundTrips([[UUID(), UUID()]], type: "uuid[]")
    }

    @Test(arguments: ["", "{", "{a", "{a,}", "{,a}", "{\"a}", "{a}b", "{NULL}", "{{a},{b}}", "a", "{\"a\"b}"])
    func `what is no list of text is not read as one`(text: String) {
        #expect([String](postgresText: text) == nil)
    }

    private func expectRoundTrips<Value: PostgresText & Equatable & Sendable>(
        _ values: [Value], type: String, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let returned = try await roundTrips(values, type: type)
        #expect(returned == values, sourceLocation: sourceLocation)
    }

    private func roundTrip<Value: PostgresText & Sendable>(_ value: Value, type: String) async throws -> Value {
        try #require(try await roundTrips([value], type: type).first)
    }

    private func roundTrips<Value: PostgresText & Sendable>(_ values: [Value], type: String) async throws -> [Value] {
        let url = try TestCluster.url.get()
        let connection = try PostgresConnection(url)
        let cast = SQL(stringLiteral: "::\(type) AS value")
        var returned: [Value] = []
        for value in values {
            let row = try connection.execute("SELECT \(value)\(sql: cast)").first
            returned.append(try #require(try row?.decode("value", as: Value.self)))
        }
        return returned
    }
}

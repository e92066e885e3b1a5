import Foundation
import Postgres
import TestSupport
import Testing

struct DateTests {
    /// Expected texts from the server itself, not from our own formulas.
    @Test(arguments: [
        0, 1, -1, 951_782_399, 951_782_400, 4_107_542_400, -62_135_596_800, -62_135_596_801, -62_167_219_200,
        -99_999_999_999, 253_402_300_800, 9_223_371_244_799, -210_866_803_200,
    ])
    func `a date means the same second to the server`(seconds: Int) throws {
        let connection = try PostgresConnection(TestCluster.url.get())
        let date = Date(timeIntervalSince1970: Double(seconds))
        let row = try #require(
            try connection.execute(
                """
                SELECT extract(epoch FROM \(date)::timestamptz)::bigint AS seconds,
                    '1970-01-01 00:00+00'::timestamptz + make_interval(secs => \(seconds)) AS date
                """
            ).first)
        #expect(try row.decode("seconds", as: Int.self) == seconds)
        #expect(try row.decode("date", as: Date.self) == date)
    }

    @Test func `microseconds survive`() throws {
        let connection = try PostgresConnection(TestCluster.url.get())
        for _ in 0 ..< 300 {
            let microseconds = Int.random(in: -10_000_000_000_000_000 ... 10_000_000_000_000_000)
            let date = Date(timeIntervalSince1970: Double(microseconds) / 1e6)
            let row = try connection.execute("SELECT \(date)::timestamptz AS date").first
            let returned = try #require(try row?.decode("date", as: Date.self))
            // A Date of these centuries is exact to less than two microseconds.
            #expect(abs(returned.timeIntervalSince(date)) < 2e-6)
        }
    }

    @Test func `an hour far from ours is read in UTC`() throws {
        let connection = try PostgresConnection(TestCluster.url.get())
        let row = try connection.execute("SELECT '2026-02-03 04:05:06.789+05:45'::timestamptz AS date").first
        let date = try row?.decode("date", as: Date.self)
        #expect(date?.postgresText == "2026-02-02 22:20:06.789000+00")
    }

    @Test func `what no calendar holds is infinite, or refused`() throws {
        let connection = try PostgresConnection(TestCluster.url.get())
        for (seconds, text) in [(Double.infinity, "infinity"), (1e300, "infinity"), (-1e300, "-infinity")] {
            let date = Date(timeIntervalSince1970: seconds)
            let row = try connection.execute("SELECT \(date)::timestamptz::text AS text").first
            #expect(try row?.decode("text", as: String.self) == text)
        }
        #expect(Date(postgresText: "infinity") == .distantFuture)
        #expect(throws: PostgresError.self) {
            try connection.execute("SELECT \(Date(timeIntervalSince1970: .nan))::timestamptz")
        }
    }
}

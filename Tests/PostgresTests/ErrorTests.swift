import Postgres
import TestSupport
import Testing

struct ErrorTests {
    @Test func `a description repeats nothing that people wrote, the message may`() async throws {
        try await withTestDatabase { database in
            let error = await #expect(throws: PostgresError.self) {
                try await database.transaction { db in _ = try db.execute("SELECT \("my secret")::int") }
            }
            #expect(error?.description == "PostgresError: SQLSTATE 22P02 from: SELECT $1::int")
            #expect(error?.message.contains("my secret") == true)
        }
    }

    @Test func `a violated constraint is named with its place`() throws {
        let connection = try PostgresConnection(TestCluster.url.get())
        try connection.executeScript(
            "CREATE TEMPORARY TABLE p (name text NOT NULL CONSTRAINT p_short CHECK (length(name) < 3))")
        let long = #expect(throws: PostgresError.self) { try connection.execute("INSERT INTO p VALUES (\("secret"))") }
        #expect(long?.isCheckViolation == true)
        #expect(long?.rejection?.constraint == "p_short")
        #expect(long?.description.contains("secret") == false)
        let none: String? = nil
        let missing = #expect(throws: PostgresError.self) { try connection.execute("INSERT INTO p VALUES (\(none))") }
        #expect(missing?.rejection?.column == "name")
    }

    @Test func `an unreachable server is an error of its kind`() {
        let error = #expect(throws: PostgresError.self) { _ = try PostgresConnection("postgres://127.0.0.1:1/none") }
        #expect(error?.connectionFailure?.kind == .unreachable)
        #expect(error?.isConnectionLost == true)
    }

    @Test func `a database that is not there is refused`() throws {
        let url = try TestCluster.urlOfNothing()
        let error = #expect(throws: PostgresError.self) { _ = try PostgresConnection(url) }
        #expect(error?.isConnectionLost == false)
    }

    @Test(arguments: [
        "postgres://me:s3cr3t@127.0.0.1:1/none", "host=127.0.0.1 port=1 password=s3cr3t",
        "postgres://me:s3cr3t@[::bad/none",
        "host=127.0.0.1 port=1 password=s3cr3t s3cr3t", "postgres://me@/s3cr3t?password=s3cr3t&host=/nowhere",
    ])
    func `a connection error keeps the password to itself`(url: String) {
        let error = #expect(throws: PostgresError.self) { _ = try PostgresConnection(url) }
        #expect(error.map { "\($0) \($0.message)" }?.contains("s3cr3t") == false)
    }
}

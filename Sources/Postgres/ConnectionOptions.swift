import CLibPQ
import Foundation

/// How to connect, beyond what the URL says. Where the URL says something of its own, the URL wins.
package struct ConnectionOptions: Sendable {
    package var connectTimeLimit: Duration = .seconds(5)
    package var applicationName = "berth"
    /// Sets `statement_timeout`; nil leaves the server's own.
    package var statementTimeLimit: Duration?
    /// Sets `search_path` to this schema alone.
    package var schema: String?

    package init() {}
}

/// Keywords and values for `PQconnectdbParams`, which lets later ones overrule earlier ones, and expands the URL where
/// the first `dbname` stands.
struct ConnectionParameters {
    private(set) var keywords: [String?] = []
    private(set) var values: [String?] = []
    /// In no error message may this appear.
    let password: String?

    init(url: String, options: ConnectionOptions) throws(PostgresError) {
        let parsed = try Self.parse(url)
        password = parsed["password"]
        add("connect_timeout", String(max(1, options.connectTimeLimit.components.seconds)))
        add("application_name", options.applicationName)
        // A peer that vanished without a word is noticed in about 20 seconds, not in the kernel's two hours.
        add("keepalives_idle", "10")
        add("keepalives_interval", "5")
        add("keepalives_count", "2")
        add("tcp_user_timeout", "20000")
        add("dbname", url)
        add("client_encoding", "UTF8")
        add("options", Self.sessionOptions(options, after: parsed["options"]))
    }

    private mutating func add(_ keyword: String, _ value: String) {
        keywords.append(keyword)
        values.append(value)
    }

    /// Settings that our reading of text forms relies on, whatever the server's defaults are.
    private static func sessionOptions(_ options: ConnectionOptions, after given: String?) -> String {
        var settings = ["TimeZone=UTC", "DateStyle=ISO", "bytea_output=hex", "extra_float_digits=1"]
        if let limit = options.statementTimeLimit {
            settings.append("statement_timeout=\(max(1, Int(limit / .milliseconds(1))))")
        }
        if let schema = options.schema { settings.append("search_path=\(escaped(schema.quotedIdentifier))") }
        return ((given.map { [$0] } ?? []) + settings.map { "-c \($0)" }).joined(separator: " ")
    }

    /// The server splits `options` at spaces that no backslash protects.
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(" ", with: "\\ ")
    }

    /// libpq's complaint about a URL may quote a part of it, so it is not passed on.
    private static func parse(_ url: String) throws(PostgresError) -> [String: String] {
        var complaint: UnsafeMutablePointer<CChar>?
        guard let parsed = PQconninfoParse(url, &complaint) else {
            if let complaint { PQfreemem(complaint) }
            throw .connectionFailed(ConnectionFailure(kind: .refused, message: "the connection URL cannot be read"))
        }
        defer { PQconninfoFree(parsed) }
        var values: [String: String] = [:]
        var option = parsed
        // The list ends with an entry whose keyword is null.
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { values[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return values
    }
}

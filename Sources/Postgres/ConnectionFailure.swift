import CLibPQ
import Foundation

/// Why no connection could be made. The message names host and reason, never the password.
package struct ConnectionFailure: Sendable {
    package enum Kind: Sendable {
        /// Nobody answered at the address.
        case unreachable
        /// The server answered that it is starting up, shutting down or recovering (57P03).
        case startingUp
        /// The server, or libpq before it, does not want us: a wrong name or password, no such database, no room.
        case refused
    }

    package let kind: Kind
    package let message: String

    init(kind: Kind, message: String) {
        self.kind = kind
        self.message = message
    }

    /// - Parameter connection: a failed connection, which still holds the reason.
    init(of connection: OpaquePointer, parameters: ConnectionParameters) {
        var text = String(cString: PQerrorMessage(connection)).onOneLine
        if let password = parameters.password, !password.isEmpty {
            text = text.replacing(password, with: "***")
            let encoded = password.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
            if let encoded { text = text.replacing(encoded, with: "***") }
        }
        message = text
        kind = Self.kind(parameters)
    }

    /// libpq does not tell the SQLSTATE of a failed connection, but `PQping` looks at it.
    private static func kind(_ parameters: ConnectionParameters) -> Kind {
        let answer = try? withCStrings(parameters.keywords + [nil]) { keywords throws(PostgresError) in
            try withCStrings(parameters.values + [nil]) { values throws(PostgresError) in
                PQpingParams(keywords, values, 1)
            }
        }
        return switch answer {
        case PQPING_REJECT: .startingUp
        case PQPING_NO_RESPONSE: .unreachable
        default: .refused
        }
    }
}

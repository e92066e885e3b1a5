package import Foundation

/// A value that PostgreSQL can read from text and write as text.
package protocol PostgresText {
    init?(postgresText: String)
    var postgresText: String { get }

    /// The same from the bytes as libpq holds them. Only types for which a `String` in between costs too much
    /// need write it themselves.
    init?(postgresBytes: Span<UInt8>)
}

extension PostgresText {
    package init?(postgresBytes bytes: Span<UInt8>) {
        self.init(postgresText: bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
    }
}

extension String: PostgresText {
    package init?(postgresText: String) { self = postgresText }
    package var postgresText: String { self }
}

extension Int: PostgresText {
    package init?(postgresText: String) { self.init(postgresText) }
    package var postgresText: String { String(self) }
}

extension Int64: PostgresText {
    package init?(postgresText: String) { self.init(postgresText) }
    package var postgresText: String { String(self) }
}

/// Swift and PostgreSQL both write the shortest digits that read back as the same number.
extension Double: PostgresText {
    package init?(postgresText: String) { self.init(postgresText) }
    package var postgresText: String { String(self) }
}

extension Bool: PostgresText {
    package init?(postgresText: String) {
        switch postgresText {
        case "t": self = true
        case "f": self = false
        default: return nil
        }
    }

    package var postgresText: String { self ? "t" : "f" }
}

extension UUID: PostgresText {
    package init?(postgresText: String) { self.init(uuidString: postgresText) }
    package var postgresText: String { uuidString }
}

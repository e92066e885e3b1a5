import Domain
import Postgres

extension CalendarDay: PostgresText {
    package init?(postgresText: String) { self.init(postgresText) }
    package var postgresText: String { description }
}

extension Program.ID: PostgresText {
    package init?(postgresText: String) { self.init(postgresText) }
    package var postgresText: String { text }
}

extension Scenario.ID: PostgresText {
    package init?(postgresText: String) { self.init(postgresText) }
    package var postgresText: String { text }
}

extension Profile.ID: PostgresText {
    package init?(postgresText: String) { self.init(postgresText) }
    package var postgresText: String { text }
}

extension Organization.ID: PostgresText {
    package init?(postgresText: String) {
        guard let number = Int(postgresText) else { return nil }
        self.init(number)
    }
    package var postgresText: String { String(number) }
}

extension Account.ID: PostgresText {
    package init?(postgresText: String) {
        guard let number = Int(postgresText) else { return nil }
        self.init(number)
    }
    package var postgresText: String { String(number) }
}

extension Match.ID: PostgresText {
    package init?(postgresText: String) {
        guard let number = Int(postgresText) else { return nil }
        self.init(number)
    }
    package var postgresText: String { String(number) }
}

/// A row says something that no value can be: the database was changed by other hands.
package struct CorruptRow: Error, CustomStringConvertible {
    let column: String
    package var description: String { "The database holds an impossible value in the column \(column)." }
}

extension PostgresRow {
    func decodeCaseIfPresent<Value: RawRepresentable<String>>(_ column: String) throws -> Value? {
        guard let text: String = try decodeIfPresent(column) else { return nil }
        guard let value = Value(rawValue: text) else { throw CorruptRow(column: column) }
        return value
    }

    func decodeCase<Value: RawRepresentable<String>>(_ column: String) throws -> Value {
        guard let value = Value(rawValue: try decode(column)) else { throw CorruptRow(column: column) }
        return value
    }
}

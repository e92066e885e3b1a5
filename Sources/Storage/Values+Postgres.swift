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

/// A row says something that no value can be: the database was changed by other hands.
package struct CorruptRow: Error, CustomStringConvertible {
    let column: String
    package var description: String { "The database holds an impossible value in the column \(column)." }
}

extension PostgresRow {
    func decodeCase<Value: RawRepresentable<String>>(_ column: String) throws -> Value {
        guard let value = Value(rawValue: try decode(column)) else { throw CorruptRow(column: column) }
        return value
    }
}

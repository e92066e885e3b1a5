/// A statement and its parameters. What is written literally is SQL, what is interpolated is a value:
///
///     "SELECT name FROM people WHERE id = \(id)"    // SELECT name FROM people WHERE id = $1
///
/// Statements may be put together, and the parameters are numbered anew:
///
///     var query: SQL = "SELECT name FROM people WHERE active"
///     if let town { query += " AND town = \(town)" }
package struct SQL: Equatable, ExpressibleByStringInterpolation, Sendable {
    /// What stands around the parameters: always one piece more than there are parameters.
    private var pieces: [String]
    package private(set) var parameters: [String?]

    package init(stringLiteral text: String) {
        pieces = [text]
        parameters = []
    }

    package init(stringInterpolation interpolation: StringInterpolation) {
        self = interpolation.sql
    }

    /// The statement as the server gets it, with `$1`, `$2`… for the parameters.
    package var text: String {
        var text = ""
        for (number, piece) in pieces.enumerated() {
            if number > 0 {
                text += "$\(number)"
                // `$1` directly before a digit would be another parameter.
                if piece.utf8.first.map({ (48 ... 57).contains($0) }) == true { text += " " }
            }
            text += piece
        }
        return text
    }

    package static func + (first: SQL, second: SQL) -> SQL {
        var sum = first
        sum += second
        return sum
    }

    package static func += (sum: inout SQL, next: SQL) {
        sum.append(next.pieces[0])
        sum.pieces += next.pieces.dropFirst()
        sum.parameters += next.parameters
    }

    private mutating func append(_ literal: String) {
        pieces[pieces.count - 1] += literal
    }

    private mutating func append(parameter: String?) {
        parameters.append(parameter)
        pieces.append("")
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql = SQL(stringLiteral: "")

        package init(literalCapacity: Int, interpolationCount: Int) {
            sql.parameters.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            sql.append(literal)
        }

        package mutating func appendInterpolation(_ value: (some PostgresText)?) {
            sql.append(parameter: value?.postgresText)
        }

        package mutating func appendInterpolation(sql part: SQL) {
            sql += part
        }

        /// The name of a table, column, schema or channel, quoted, so that any text is one name and nothing else.
        package mutating func appendInterpolation(identifier name: String) {
            sql.append(name.quotedIdentifier)
        }
    }
}

extension String {
    var quotedIdentifier: String {
        "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

extension Sequence<SQL> {
    package func joined(separator: SQL) -> SQL {
        var parts = makeIterator()
        guard var sum = parts.next() else { return "" }
        while let part = parts.next() {
            sum += separator
            sum += part
        }
        return sum
    }
}

import CLibPQ

/// The server's own account of why it refused a statement.
package struct PostgresRejection: Sendable {
    /// https://www.postgresql.org/docs/15/errcodes-appendix.html
    package let sqlState: String
    /// Repeats the offending value at times, so it does not belong in a log.
    package let message: String
    package let detail: String?
    package let constraint: String?
    package let table: String?
    package let column: String?
    package let statement: String
    /// The function in the server's source that refused, the same in every language.
    let routine: String?

    init(of rows: PostgresRows, running statement: String) {
        func field(_ code: UnicodeScalar) -> String? {
            PQresultErrorField(rows.result, Int32(code.value)).map { String(cString: $0) }
        }
        sqlState = field("C") ?? ""
        message = field("M") ?? ""
        detail = field("D")
        constraint = field("n")
        table = field("t")
        column = field("c")
        routine = field("R")
        self.statement = statement
    }

    var account: String {
        let place = [table.map { "table \($0)" }, column.map { "column \($0)" }, constraint.map { "constraint \($0)" }]
            .compactMap(\.self)
            .joined(separator: ", ")
        return "SQLSTATE \(sqlState)" + (place.isEmpty ? "" : " (\(place))") + " from: \(statement.onOneLine)"
    }

    /// Whether a prepared statement was refused only for being out of date. The text of the second ("cached plan must
    /// not change result type") depends on the server's language, the routine does not.
    var isStaleStatement: Bool {
        sqlState == "26000" || sqlState == "0A000" && routine == "RevalidateCachedQuery"
    }
}

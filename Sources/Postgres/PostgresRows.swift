import CLibPQ

/// The answer to a statement, freed with its last reference.
///
/// It may be shared, because a result is read-only once libpq has made it
/// (https://www.postgresql.org/docs/15/libpq-threading.html), and nothing here changes either.
package final class PostgresRows: RandomAccessCollection, @unchecked Sendable {
    let result: OpaquePointer
    /// Looked up once, because asking libpq by name costs a C string and a search for every value.
    private let numbers: [String: Int32]

    init(owning result: OpaquePointer) {
        self.result = result
        let names = Self.columns(of: result).enumerated().map { ($1, Int32($0)) }
        numbers = Dictionary(names, uniquingKeysWith: { first, _ in first })
    }

    deinit {
        PQclear(result)
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { Int(PQntuples(result)) }

    package subscript(position: Int) -> PostgresRow {
        // The indices of a collection are its caller's to keep; past them libpq would only print a warning.
        precondition(indices.contains(position), "row \(position) of \(count)")
        return PostgresRow(rows: self, index: Int32(position))
    }

    package var columns: [String] {
        Self.columns(of: result)
    }

    private static func columns(of result: OpaquePointer) -> [String] {
        (0 ..< PQnfields(result)).map { PQfname(result, $0).map { String(cString: $0) } ?? "" }
    }

    /// How many rows the statement inserted, updated, deleted, selected or copied.
    package var affectedCount: Int {
        Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    func number(of column: String) -> Int32? {
        numbers[column]
    }
}

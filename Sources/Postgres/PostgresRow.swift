import CLibPQ

package struct PostgresRow: Sendable {
    let rows: PostgresRows
    let index: Int32

    package func decode<Value: PostgresText>(
        _ column: String, as _: Value.Type = Value.self
    ) throws(PostgresError) -> Value {
        guard let value = try decodeIfPresent(column, as: Value.self) else {
            throw .undecodable(column: column, text: nil, as: "\(Value.self)")
        }
        return value
    }

    /// Nil for NULL.
    package func decodeIfPresent<Value: PostgresText>(
        _ column: String, as _: Value.Type = Value.self
    ) throws(PostgresError) -> Value? {
        guard let number = rows.number(of: column) else { throw .noSuchColumn(column) }
        guard PQgetisnull(rows.result, index, number) == 0 else { return nil }
        // The bytes belong to `rows`, which this row keeps alive; libpq says how many there are.
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(rows.result, index, number), count: Int(PQgetlength(rows.result, index, number))
        ).bindMemory(to: UInt8.self)
        guard let value = Value(postgresBytes: bytes.span) else {
            throw .undecodable(column: column, text: String(decoding: bytes, as: UTF8.self), as: "\(Value.self)")
        }
        return value
    }
}

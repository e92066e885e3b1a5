import CLibPQ

/// Many rows for one system call, and still little memory.
private let pieceSize = 1 << 16

extension PostgresConnection {
    /// The fastest way in for many rows. Either all of them are written or, if a row is refused, none.
    /// - Returns: how many rows were written.
    @discardableResult
    package borrowing func copyIn(
        into table: String, columns: [String], rows: some Sequence<[(any PostgresText)?]>
    ) throws -> Int {
        var rows = rows.makeIterator()
        return try copyIn(into: table, columns: columns) { rows.next() }
    }

    /// The same, with rows that may fail to come: an error thrown by `next` leaves nothing written.
    @discardableResult
    package borrowing func copyIn(
        into table: String, columns: [String], next: () throws -> [(any PostgresText)?]?
    ) throws -> Int {
        let names = columns.map { "\(identifier: $0)" as SQL }.joined(separator: ", ")
        return try copyIn("COPY \(identifier: table) (\(sql: names)) FROM STDIN", next: next)
    }

    /// - Parameter sql: a `COPY … FROM STDIN` in the text format. COPY takes no parameters.
    @discardableResult
    package borrowing func copyIn(_ sql: SQL, next: () throws -> [(any PostgresText)?]?) throws -> Int {
        let statement = sql.text
        guard !statement.utf8.contains(0) else { throw PostgresError.nulCharacter }
        _ = try rows(of: PQexec(handle, statement), running: statement, expecting: [PGRES_COPY_IN])
        do {
            try send(statement, next)
        } catch {
            PQputCopyEnd(handle, "the rows could not be had")
            discardResults()
            throw error
        }
        guard PQputCopyEnd(handle, nil) == 1 else { throw PostgresError.connectionLost(statement: statement) }
        let result = PQgetResult(handle)
        discardResults()
        return try rows(of: result, running: statement).affectedCount
    }

    /// - Parameter sql: a `COPY … TO STDOUT` in the text format. COPY takes no parameters.
    package borrowing func copyOut(_ sql: SQL, _ receive: ([String?]) throws -> Void) throws {
        let statement = sql.text
        guard !statement.utf8.contains(0) else { throw PostgresError.nulCharacter }
        _ = try rows(of: PQexec(handle, statement), running: statement, expecting: [PGRES_COPY_OUT])
        do {
            while let row = nextRow() { try receive(row) }
        } catch {
            cancel()
            while nextRow() != nil {}
            discardResults()
            throw error
        }
        let result = PQgetResult(handle)
        discardResults()
        _ = try rows(of: result, running: statement)
    }

    private borrowing func send(_ statement: String, _ next: () throws -> [(any PostgresText)?]?) throws {
        var buffer: [UInt8] = []
        buffer.reserveCapacity(pieceSize + 4096)
        while let row = try next() {
            try CopyText.append(row, to: &buffer)
            if buffer.count >= pieceSize { try flush(&buffer, statement) }
        }
        try flush(&buffer, statement)
    }

    private borrowing func flush(_ buffer: inout [UInt8], _ statement: String) throws(PostgresError) {
        let handle = handle
        let isSent = buffer.withUnsafeBytes { bytes in
            // The server joins the pieces; a row may lie across two, and one row may be larger than an Int32 can say.
            stride(from: 0, to: bytes.count, by: pieceSize).allSatisfy { start in
                let piece = UnsafeRawBufferPointer(rebasing: bytes[start ..< min(start + pieceSize, bytes.count)])
                let text = piece.bindMemory(to: CChar.self)
                return PQputCopyData(handle, text.baseAddress, Int32(text.count)) == 1
            }
        }
        guard isSent else { throw .connectionLost(statement: statement) }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Nil at the end of the rows, be it good or bad; the result that follows tells which.
    private borrowing func nextRow() -> [String?]? {
        var line: UnsafeMutablePointer<CChar>?
        let count = PQgetCopyData(handle, &line, 0)
        guard count > 0, let line else { return nil }
        defer { PQfreemem(line) }
        return CopyText.fields(of: UnsafeRawBufferPointer(start: line, count: Int(count)).bindMemory(to: UInt8.self))
    }

    /// Asks the server to stop what it is doing, so that the rest of a long answer need not be waited for.
    private borrowing func cancel() {
        guard let request = PQgetCancel(handle) else { return }
        var complaint = [CChar](repeating: 0, count: 256)
        _ = PQcancel(request, &complaint, Int32(complaint.count))
        PQfreeCancel(request)
    }

    private borrowing func discardResults() {
        while let result = PQgetResult(handle) { PQclear(result) }
    }
}

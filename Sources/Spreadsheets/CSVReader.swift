/// CSV as RFC 4180 has it, and as Excel writes it: any line break, separated by `,` `;` or tabs, in any encoding that
/// `TextDecoding` knows.
package enum CSVReader {
    package static func read(_ bytes: [UInt8]) throws(SpreadsheetError) -> Table {
        var records = CSVRecords(try TextDecoding.decode(bytes))
        var table = TableBuilder()
        while let record = try records.next() {
            try table.add(record)
        }
        return try table.table()
    }
}

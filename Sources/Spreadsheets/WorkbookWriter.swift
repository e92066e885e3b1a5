import Foundation

/// An Excel workbook (.xlsx): on each sheet a bold header that stays in sight and filters, and cells that keep what they
/// were given. Further sheets may hold notes.
package enum WorkbookWriter {
    package static func write(_ sheets: [Sheet]) throws(SpreadsheetError) -> [UInt8] {
        // libxlsxwriter before 1.1.6 writes to files only.
        let file = FileManager.default.temporaryDirectory.appending(component: "\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        let workbook = try WorkbookFile(path: file.path(percentEncoded: false))
        for sheet in sheets {
            try workbook.add(sheet)
        }
        try workbook.close()
        guard let data = try? Data(contentsOf: file) else { throw .notWritten }
        return Array(data)
    }
}

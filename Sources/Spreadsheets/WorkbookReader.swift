import Foundation

/// One sheet of an Excel workbook (.xlsx): dates as ISO 8601, numbers without exponent, `TRUE` and `FALSE`.
package enum WorkbookReader {
    /// - Parameter sheet: Its name; the first that is not hidden if none is given.
    package static func read(_ bytes: [UInt8], sheet: String? = nil) throws(SpreadsheetError) -> Table {
        try refuseOtherFormats(bytes)
        let archive = try ZipArchive(bytes)
        let root = try Relationships(in: "").walked(through: part("_rels/.rels", of: archive), part: "_rels/.rels")
        guard let path = root.first("officeDocument") else { throw .notAWorkbook }
        let index = try WorkbookIndex().walked(through: part(path, of: archive), part: path)
        let relationships = try relationships(of: path, in: archive)

        let sheetPath = try self.path(of: sheet, in: index, relationships)
        var strings = SharedStrings()
        if let path = relationships.first("sharedStrings"), let data = try archive.part(path) {
            strings = try strings.walked(through: data, part: path)
        }
        var styles = Styles()
        if let path = relationships.first("styles"), let data = try archive.part(path) {
            styles = try styles.walked(through: data, part: path)
        }
        let values = CellValues(
            strings: strings.strings, dateFormats: styles.dateFormats, uses1904: index.uses1904)
        let rows = SheetRows(values: values)
        return try rows.walked(through: part(sheetPath, of: archive), part: sheetPath).table.table()
    }

    /// .xls files and encrypted .xlsx files are both OLE files; the latter have a stream of this name, in UTF-16.
    private static func refuseOtherFormats(_ bytes: [UInt8]) throws(SpreadsheetError) {
        if bytes.isEmpty { throw .empty }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            let stream = Data("EncryptedPackage".utf8.flatMap { [$0, 0] })
            throw Data(bytes).range(of: stream) == nil ? .legacyWorkbook : .passwordProtected
        }
        guard bytes.starts(with: Array("PK".utf8)) else { throw .notAWorkbook }
    }

    private static func part(_ path: String, of archive: ZipArchive) throws(SpreadsheetError) -> Data {
        guard let data = try archive.part(path) else { throw .notAWorkbook }
        return data
    }

    private static func relationships(
        of path: String, in archive: ZipArchive
    ) throws(SpreadsheetError) -> Relationships {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let folder = String(path.dropLast(name.count))
        let part = "\(folder)_rels/\(name).rels"
        return try Relationships(in: folder).walked(through: self.part(part, of: archive), part: part)
    }

    /// Charts on a sheet of their own are sheets too, without rows.
    private static func path(
        of name: String?, in index: WorkbookIndex, _ relationships: Relationships
    ) throws(SpreadsheetError) -> String {
        let sheets = index.entries.compactMap { entry in
            relationships.all.first { $0.id == entry.relationship && $0.kind == "worksheet" }
                .map { (entry: entry, path: $0.path) }
        }
        guard let name else {
            guard let first = sheets.first(where: \.entry.isVisible) ?? sheets.first else { throw .notAWorkbook }
            return first.path
        }
        guard let named = sheets.first(where: { $0.entry.name == name }) else { throw .noSuchSheet(name: name) }
        return named.path
    }
}

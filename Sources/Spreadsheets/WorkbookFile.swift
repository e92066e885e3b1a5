import CXLSXWriter

/// libxlsxwriter's workbook, which it frees when it writes the file or else here.
final class WorkbookFile {
    /// In UTF-16 units, as Excel counts.
    private static let textLimit = 32_767

    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private let headerFormat: UnsafeMutablePointer<lxw_format>?
    private let textFormat: UnsafeMutablePointer<lxw_format>?
    private let dateFormat: UnsafeMutablePointer<lxw_format>?
    /// Choices by the names of their sheets, written last.
    private var choiceSheets: [(name: String, choices: [String])] = []

    init(path: String) throws(SpreadsheetError) {
        guard let workbook = workbook_new(path) else { throw .notWritten }
        self.workbook = workbook
        headerFormat = workbook_add_format(workbook)
        textFormat = workbook_add_format(workbook)
        dateFormat = workbook_add_format(workbook)
        format_set_bold(headerFormat)
        format_set_num_format(headerFormat, "@")
        format_set_num_format(textFormat, "@")
        format_set_num_format(dateFormat, "yyyy-mm-dd")
    }

    deinit {
        if let workbook { lxw_workbook_free(workbook) }
    }

    func add(_ sheet: Sheet) throws(SpreadsheetError) {
        let widest = max(sheet.columns.count, sheet.rows.map(\.count).max() ?? 0)
        guard widest <= CellName.columnLimit else { throw .tooManyColumns(limit: CellName.columnLimit) }
        guard sheet.rows.count < CellName.rowLimit else { throw .tooManyRows(limit: CellName.rowLimit) }
        let worksheet = try addWorksheet(sheet.name)
        for (index, column) in sheet.columns.enumerated() {
            try setUp(column, at: index, of: sheet, on: worksheet)
        }
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                try write(cell, row: row + 1, column: column, on: worksheet)
            }
        }
        guard let last = sheet.columns.indices.last else { return }
        worksheet_freeze_panes(worksheet, 1, 0)
        worksheet_autofilter(worksheet, 0, 0, UInt32(sheet.rows.count), UInt16(last))
    }

    /// Writes the file. Nothing can be added afterwards.
    func close() throws(SpreadsheetError) {
        for sheet in choiceSheets {
            let worksheet = try addWorksheet(sheet.name)
            worksheet_hide(worksheet)
            for (row, choice) in sheet.choices.enumerated() {
                try write(.text(choice), row: row, column: 0, on: worksheet)
            }
        }
        let closed = workbook
        workbook = nil
        guard workbook_close(closed) == LXW_NO_ERROR else { throw .notWritten }
    }

    private func addWorksheet(_ name: String) throws(SpreadsheetError) -> UnsafeMutablePointer<lxw_worksheet>? {
        guard !name.isEmpty, workbook_validate_sheet_name(workbook, name) == LXW_NO_ERROR,
            let worksheet = workbook_add_worksheet(workbook, name)
        else { throw .badSheetName(name) }
        return worksheet
    }

    private func setUp(
        _ column: Column, at index: Int, of sheet: Sheet, on worksheet: UnsafeMutablePointer<lxw_worksheet>?
    ) throws(SpreadsheetError) {
        let format =
            switch column.content {
            case .text: textFormat
            case .number: nil as UnsafeMutablePointer<lxw_format>?
            case .date: dateFormat
            }
        let width = column.width ?? sheet.fittingWidth(ofColumn: index)
        worksheet_set_column(worksheet, UInt16(index), UInt16(index), width, format)
        try write(.text(column.name), row: 0, column: index, on: worksheet, textFormat: headerFormat)
        if !column.choices.isEmpty { offer(column.choices, inColumn: index, on: worksheet) }
    }

    /// A list within the validation itself may have 255 characters, and no commas in its items; one on a sheet any.
    private func offer(
        _ choices: [String], inColumn index: Int, on worksheet: UnsafeMutablePointer<lxw_worksheet>?
    ) {
        let name = "_choices\(choiceSheets.count + 1)"
        choiceSheets.append((name, choices))
        "='\(name)'!$A$1:$A$\(choices.count)".withCString { formula in
            var validation = lxw_data_validation()
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            validation.value_formula = UnsafeMutablePointer(mutating: formula)
            worksheet_data_validation_range(
                worksheet, 1, UInt16(index), UInt32(CellName.rowLimit - 1), UInt16(index), &validation)
        }
    }

    private func write(
        _ cell: Cell, row: Int, column: Int, on worksheet: UnsafeMutablePointer<lxw_worksheet>?,
        textFormat: UnsafeMutablePointer<lxw_format>? = nil
    ) throws(SpreadsheetError) {
        let (y, x) = (UInt32(row), UInt16(column))
        let name = CellName.text(column: column + 1, row: row + 1)
        switch cell {
        case .empty:
            break
        case .text(let text):
            let stored = try storable(text, name: name)
            worksheet_write_string(worksheet, y, x, stored, textFormat ?? self.textFormat)
        case .number(let number):
            guard number.isFinite else { throw .unwritableNumber(cell: name) }
            worksheet_write_number(worksheet, y, x, number, nil)
        case .date(let date):
            worksheet_write_number(worksheet, y, x, Double(DateSerial.serial(of: date)), dateFormat)
        }
    }

    /// NUL would end the text, and XML has no U+FFFE and U+FFFF even escaped.
    private func storable(_ text: String, name: String) throws(SpreadsheetError) -> String {
        guard text.utf16.count <= Self.textLimit else { throw .textTooLong(cell: name, limit: Self.textLimit) }
        guard !text.utf16.contains(where: { $0 == 0 || $0 >= 0xFFFE }) else {
            throw .unwritableCharacter(cell: name)
        }
        return EscapedText.encoded(text)
    }
}

/// A sheet's XML to the rows of a table.
struct SheetRows: XMLVisitor {
    let values: CellValues
    private(set) var table = TableBuilder()

    private var row = 0
    private var column = 0
    private var texts: [(column: Int, text: String)] = []
    private var problem: SpreadsheetError?
    private var cell = RawCell()
    private var isPhonetic = false

    init(values: CellValues) {
        self.values = values
    }

    mutating func start(_ element: String, _ attributes: [String: String]) throws(SpreadsheetError) {
        switch element {
        case "row": try startRow(attributes["r"])
        case "c": try startCell(attributes)
        case "f": cell.hasFormula = true
        case "rPh": isPhonetic = true
        default: break
        }
    }

    mutating func end(_ element: String, text: String) throws(SpreadsheetError) {
        switch element {
        case "v": cell.value = text
        case "t" where !isPhonetic: cell.inlineText += text
        case "rPh": isPhonetic = false
        case "c": endCell()
        case "row": try endRow()
        default: break
        }
    }

    /// Rows and cells that do not say where they are follow the one before.
    private mutating func startRow(_ reference: String?) throws(SpreadsheetError) {
        let number = reference.map { Int($0) } ?? row + 1
        guard let number, (1 ... CellName.rowLimit).contains(number) else { throw .damaged(part: "row \(row + 1)") }
        row = number
        column = 0
        texts = []
        problem = nil
    }

    private mutating func startCell(_ attributes: [String: String]) throws(SpreadsheetError) {
        let place = attributes["r"].map(CellName.column) ?? column + 1
        guard let place, place <= CellName.columnLimit else { throw .damaged(part: "row \(row)") }
        column = place
        cell = RawCell(type: attributes["t"] ?? "n", style: attributes["s"].flatMap { Int($0) } ?? 0)
    }

    private mutating func endCell() {
        do throws(SpreadsheetError) {
            let text = try values.text(of: cell, name: CellName.text(column: column, row: row))
            if !text.isEmpty { texts.append((column, text)) }
        } catch {
            problem = problem ?? error
        }
    }

    private mutating func endRow() throws(SpreadsheetError) {
        let columns = table.header.count
        if let problem {
            guard columns > 0 else { throw problem }
            return table.refuse(row, problem)
        }
        guard let width = texts.map(\.column).max() else { return }
        // Before there are as many cells as a reference in the last column, XFD, asks for.
        guard columns == 0 || width <= columns else {
            return table.refuse(row, .tooManyCells(row: row, cells: width, columns: columns))
        }
        var cells = Array(repeating: "", count: max(width, columns))
        for (column, text) in texts { cells[column - 1] = text }
        try table.add(Row(number: row, cells: cells))
    }
}

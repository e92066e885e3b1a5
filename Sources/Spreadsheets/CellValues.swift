/// A cell as the XML has it.
struct RawCell {
    var type = "n"
    var style = 0
    var value = ""
    var inlineText = ""
    var hasFormula = false
}

/// What the cells of one workbook mean.
struct CellValues {
    let strings: [String]
    let dateFormats: [DateFormat?]
    let uses1904: Bool

    func text(of cell: RawCell, name: String) throws(SpreadsheetError) -> String {
        if cell.hasFormula, cell.value.isEmpty, cell.type != "str" { throw .formulaWithoutValue(cell: name) }
        switch cell.type {
        case "s":
            guard !cell.value.isEmpty else { return "" }
            guard let index = Int(cell.value), strings.indices.contains(index) else {
                throw .damaged(part: "cell \(name)")
            }
            return strings[index]
        case "inlineStr": return EscapedText.decoded(cell.inlineText)
        case "str": return EscapedText.decoded(cell.value)
        case "b": return cell.value == "1" ? "TRUE" : "FALSE"
        case "e": throw .errorValue(cell: name)
        case "d": return cell.value
        default: return try number(cell, name: name)
        }
    }

    private func number(_ cell: RawCell, name: String) throws(SpreadsheetError) -> String {
        guard !cell.value.isEmpty else { return "" }
        if dateFormats.indices.contains(cell.style), let format = dateFormats[cell.style] {
            guard let serial = Double(cell.value) else { throw .unreadableNumber(cell: name) }
            guard let text = DateSerial.text(serial, format: format, uses1904: uses1904) else {
                throw .impossibleDate(cell: name)
            }
            return text
        }
        guard let text = PlainNumber.text(cell.value) else { throw .unreadableNumber(cell: name) }
        return text
    }
}

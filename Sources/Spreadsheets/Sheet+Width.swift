extension Sheet {
    /// Wide enough for the header and the first rows' longest line, within what fits a screen.
    func fittingWidth(ofColumn index: Int) -> Double {
        let cells = rows.prefix(200).compactMap { $0.indices.contains(index) ? $0[index].width : nil }
        let widest = ([columns[index].name.width + 3] + cells).max() ?? 0
        return Double(min(max(widest + 1, 8), 60))
    }
}

extension Cell {
    fileprivate var width: Int {
        switch self {
        case .empty: 0
        case .text(let text): text.width
        case .number(let number): PlainNumber.text(number)?.count ?? 0
        case .date: 10
        }
    }
}

extension String {
    /// Of the longest line; Chinese characters take the place of two letters.
    fileprivate var width: Int {
        prefix(400).split(whereSeparator: \.isNewline)
            .map { $0.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) } }
            .max() ?? 0
    }
}

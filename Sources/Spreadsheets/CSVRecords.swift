/// The records of a CSV text, one at a time. Ours rather than a library's, for the line numbers.
struct CSVRecords {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var position = 0
    private var line = 1

    init(_ text: String) {
        bytes = Array(text.utf8)
        separator = Self.separator(of: bytes)
    }

    mutating func next() throws(SpreadsheetError) -> Row? {
        guard position < bytes.count else { return nil }
        let number = line
        var cells: [String] = []
        while true {
            cells.append(FormulaGuard.removed(from: try cell()))
            guard position < bytes.count, bytes[position] == separator else { break }
            position += 1
        }
        takeLineBreak()
        return Row(number: number, cells: cells)
    }

    private mutating func cell() throws(SpreadsheetError) -> String {
        guard position < bytes.count, bytes[position] == .quote else { return bareCell() }
        return try quotedCell()
    }

    private mutating func bareCell() -> String {
        let start = position
        while position < bytes.count, !endsCell(bytes[position]) { position += 1 }
        return String(decoding: bytes[start ..< position], as: UTF8.self)
    }

    private mutating func quotedCell() throws(SpreadsheetError) -> String {
        let firstLine = line
        var content: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte == .quote {
                position += 1
                guard position < bytes.count, !endsCell(bytes[position]) else {
                    return String(decoding: content, as: UTF8.self)
                }
                guard bytes[position] == .quote else { throw .textAfterQuote(line: line) }
            } else if isLineBreak(at: position) {
                line += 1
            }
            content.append(byte)
            position += 1
        }
        throw .unterminatedQuote(line: firstLine)
    }

    private mutating func takeLineBreak() {
        guard position < bytes.count else { return }
        if !isLineBreak(at: position) { position += 1 }
        position += 1
        line += 1
    }

    private func endsCell(_ byte: UInt8) -> Bool {
        byte == separator || byte == .lineFeed || byte == .carriageReturn
    }

    /// CR LF counts once, at its LF.
    private func isLineBreak(at index: Int) -> Bool {
        if bytes[index] == .lineFeed { return true }
        return bytes[index] == .carriageReturn && !(index + 1 < bytes.count && bytes[index + 1] == .lineFeed)
    }

    /// The one that stands most often in the first line with text, outside quotation marks.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let candidates: [UInt8] = [.comma, .semicolon, .tab]
        var counts = [0, 0, 0]
        var isQuoted = false
        var hasText = false
        for byte in bytes {
            let isBreak = byte == .lineFeed || byte == .carriageReturn
            if isBreak, hasText, !isQuoted { break }
            hasText = hasText || !isBreak
            if byte == .quote { isQuoted.toggle() }
            if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
        }
        return candidates[counts.indices.reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }]
    }
}

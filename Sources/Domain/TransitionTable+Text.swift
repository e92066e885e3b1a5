extension TransitionTable {
    /// In columns that are at least two spaces apart: `from -> to  party  needs`.
    package var text: String {
        let from = width(of: \.from)
        let to = width(of: \.to)
        let by = width(of: \.by)
        return lines.map { line in
            let moves = "\(padded(line.from, from)) -> \(padded(line.to, to))"
            return line.needs.isEmpty ? "\(moves)  \(line.by)" : "\(moves)  \(padded(line.by, by))  \(line.needs)"
        }.joined(separator: "\n")
    }

    package var markdown: String {
        let rows = lines.map { "| \($0.from) | \($0.to) | \($0.by) | \($0.needs) |" }
        return (["| from | to | who | needs |", "|---|---|---|---|"] + rows).joined(separator: "\n")
    }

    private func width(of column: KeyPath<Line, String>) -> Int {
        lines.map { $0[keyPath: column].count }.max() ?? 0
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: width - text.count)
    }
}

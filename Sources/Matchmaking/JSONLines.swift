import Domain
import Foundation

/// One JSON object a line.
enum JSONLines {
    /// Longer lines are refused: no listing is a tenth as long.
    private static let limit = 1_000_000

    static func records(in text: String) -> (records: [(row: Int, record: Record)], errors: [RowError]) {
        var records: [(row: Int, record: Record)] = []
        var errors: [RowError] = []
        var row = 0
        let decoder = JSONDecoder()
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            row += 1
            guard line.contains(where: { $0 > 32 }) else { continue }
            if line.count > limit {
                let problem = "is a line of \(line.count) bytes: no more than \(limit) are allowed"
                errors.append(RowError(row: row, field: nil, problem: problem))
                continue
            }
            do {
                records.append((row, try decoder.decode(Record.self, from: Data(line))))
            } catch {
                errors.append(RowError(row: row, field: nil, problem: "is no JSON object: write one on a line"))
            }
        }
        return (records, errors)
    }
}

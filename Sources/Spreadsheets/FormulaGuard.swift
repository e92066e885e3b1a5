/// Spreadsheet programs run a CSV cell that begins as a formula does, whoever wrote it. An apostrophe before it stops
/// them (OWASP, "CSV Injection", which also names the full-width signs).
///
/// All text is guarded, a telephone number `+86 138…` and a text `-5` too: Excel would make numbers of them, and the
/// reader takes the apostrophe off again. Numbers are written as numbers and need no guard.
enum FormulaGuard {
    static func added(to text: String) -> String {
        isFormula(text) ? "'" + text : text
    }

    /// Undoes `added`, for every text: one that already began with apostrophes got one more.
    static func removed(from text: String) -> String {
        text.utf8.first == apostrophe && isFormula(text) ? String(text.unicodeScalars.dropFirst()) : text
    }

    private static let apostrophe = UInt8(ascii: "'")
    private static let signs: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]

    private static func isFormula(_ text: String) -> Bool {
        text.unicodeScalars.first { $0 != "'" }.map(signs.contains) ?? false
    }
}

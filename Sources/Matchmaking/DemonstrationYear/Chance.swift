import Crypto
import Domain

/// Chance that is the same each time: what comes out depends on what is asked, never on what was asked before.
enum Chance {
    /// A number in 0..<1: the first bits of the question's SHA-256.
    static func draw(_ question: String) -> Double {
        let bits = SHA256.hash(data: Array(question.utf8)).prefix(6).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Double(bits) / Double(1 << 48)
    }

    /// Whether something happens to a subject on a day, as it does on a share of all days.
    static func happens(
        _ what: String, to subject: some CustomStringConvertible, on day: CalendarDay, share: Double
    ) -> Bool {
        draw("\(what) \(subject) \(day)") < share
    }

    /// - Parameter choices: not empty.
    static func pick<Choice>(_ choices: [Choice], _ question: String) -> Choice {
        choices[Int(draw(question) * Double(choices.count))]
    }
}

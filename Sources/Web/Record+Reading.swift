import Domain
import Foundation

/// What a service's answer says of a field; nil where it says nothing of that kind.
extension Record {
    func text(_ key: String) -> String? {
        if case .text(let text)? = self[key] { text } else { nil }
    }

    func integer(_ key: String) -> Int? {
        if case .number(let number)? = self[key] { Int(exactly: number) } else { nil }
    }

    func flag(_ key: String) -> Bool? {
        if case .flag(let flag)? = self[key] { flag } else { nil }
    }

    func object(_ key: String) -> Record? {
        if case .object(let object)? = self[key] { object } else { nil }
    }

    func objects(_ key: String) -> [Record] {
        guard case .list(let items)? = self[key] else { return [] }
        return items.compactMap { if case .object(let object) = $0 { object } else { nil } }
    }

    func texts(_ key: String) -> [String] {
        guard case .list(let items)? = self[key] else { return [] }
        return items.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    func day(_ key: String) -> CalendarDay? { text(key).flatMap { CalendarDay($0) } }

    /// A moment in ISO 8601, to the millisecond.
    func moment(_ key: String) -> Date? {
        text(key).flatMap { try? Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse($0) }
    }

    func choice<Choice: RawRepresentable<String>>(_ key: String) -> Choice? {
        text(key).flatMap(Choice.init)
    }
}

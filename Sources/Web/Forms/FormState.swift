import Domain
import Foundation

/// What a form shows: what is stored or what was typed, and what is wrong with it.
struct FormState: Sendable {
    /// By the names of the fields; several of a group of boxes.
    var values: [String: [String]]
    /// The revision that the person has seen: a change to another one is refused.
    var revision: Int?
    /// Made anew with every form that is shown, so that a second click is the same request, and a second form another.
    var once = UUID().uuidString
    /// Why what was sent was not done.
    var problem: Problem?

    init(_ values: [String: [String]] = [:], revision: Int? = nil) {
        self.values = values
        self.revision = revision
    }

    func value(_ name: String) -> String { values[name]?.first ?? "" }

    func has(_ name: String, _ value: String) -> Bool { values[name]?.contains(value) ?? false }

    /// What is wrong with a field, or with one of its lines.
    func errors(of name: String) -> [FieldError] {
        (problem?.fields ?? []).filter { $0.field == name || $0.field.hasPrefix(name + "[") }
    }
}

extension FormState {
    /// The fields of something that is stored, as a person types them: a list has a line for each, and what is within an
    /// object is called as `FieldError` calls it: `contact.email`, `cases[1].title`.
    init(_ answer: Record, revision: Int? = nil) {
        self.init(Self.typed(answer, prefix: ""), revision: revision)
    }

    private static func typed(_ record: Record, prefix: String) -> [String: [String]] {
        record.reduce(into: [:]) { values, field in
            let name = prefix + field.key
            values[name] = field.value.typed
            let parts: [(String, Record)] =
                if let object = record.object(field.key) {
                    [(name + ".", object)]
                } else {
                    zip(record.objects(field.key), 1...).map { ("\(name)[\($1)].", $0) }
                }
            for (prefix, object) in parts { values.merge(typed(object, prefix: prefix)) { $1 } }
        }
    }
}

extension RecordValue {
    fileprivate var typed: [String]? {
        switch self {
        case .text(let text): [text]
        case .number(let number): Int(exactly: number).map { [String($0)] }
        case .flag(let flag): [flag ? "true" : "false"]
        case .list(let items): items.compactMap { $0.typed?.first }
        case .null, .object: nil
        }
    }
}

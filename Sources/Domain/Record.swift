/// Fields as they came in, from a file or a request, before anyone knows whether they make sense.
package typealias Record = [String: RecordValue]

/// What JSON can say.
package indirect enum RecordValue: Hashable, Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([RecordValue])
    case object(Record)

    package var kind: String {
        switch self {
        case .null: "null"
        case .flag: "true or false"
        case .number: "a number"
        case .text: "a text"
        case .list: "a list"
        case .object: "an object"
        }
    }
}

/// What is wrong with a field, and what to do about it.
package struct FieldError: Error, Equatable, Sendable, CustomStringConvertible {
    /// As it is called in the file: `owner.uscc`, `requirements[3]`.
    package let field: String
    /// A predicate that the field is the subject of: "is missing: give the title of the scenario".
    package let problem: String

    package init(field: String, problem: String) {
        self.field = field
        self.problem = problem
    }

    package var description: String { "\(field) \(problem)" }
}

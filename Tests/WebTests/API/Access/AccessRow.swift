import Domain
import Hummingbird
import Testing

/// Whose things a caller asks for.
enum Place: CaseIterable {
    case ours, theirs
    /// The caller is of another program, and asks there for what is ours.
    case abroad

    var side: Side { self == .theirs ? .theirs : .ours }
}

enum Side: String { case ours, theirs }

/// One line of the table.
struct AccessRow: Sendable, CustomTestStringConvertible {
    let method: HTTPRequest.Method
    /// As in `openapi.yaml`.
    let path: String
    /// What exactly is asked, or of what.
    let thing: String
    /// In whose name it is asked.
    let principal: Role?
    /// For who is not signed in.
    let stranger: AccessCell
    let cells: [Role: [Place: AccessCell]]

    /// As an operation of `openapi.yaml` is called here.
    var name: String { "\(method.rawValue) \(path)" }
    var testDescription: String {
        "\(name) \(thing)" + (principal.map { " in the name of the \($0.rawValue)" } ?? "")
    }

    var changes: Bool { method != .get }

    /// - Returns: nil if the line is not as the others are.
    init?(_ line: String) {
        let columns = line.split(separator: "|", omittingEmptySubsequences: false)
        let words = columns[0].split(separator: " ")
        guard columns.count == 2 + AccessTable.columns.count, (2 ... 3).contains(words.count),
            let method = HTTPRequest.Method(rawValue: String(words[0])),
            let stranger = AccessCell.read(columns[1]).first
        else { return nil }
        self.method = method
        path = words[1].hasPrefix("/") ? String(words[1]) : "/api/v1/\(words[1])"
        let asked = words.dropFirst(2).first?.split(separator: "@", omittingEmptySubsequences: false) ?? [""]
        thing = String(asked[0])
        principal = asked.dropFirst().first.flatMap { Role(rawValue: String($0)) }
        self.stranger = stranger
        var cells: [Role: [Place: AccessCell]] = [:]
        for (role, column) in zip(AccessTable.columns, columns.dropFirst(2)) {
            let read = AccessCell.read(column)
            guard read.count == Place.allCases.count else { return nil }
            cells[role] = Dictionary(uniqueKeysWithValues: zip(Place.allCases, read))
        }
        self.cells = cells
    }
}

/// What somebody gets, by the word for it in the table.
enum AccessCell: String {
    case done = "ok"
    case withContact = "ok+"
    case all, own, open
    case allWithContact = "all+"
    case published = "pub"
    case nothing = "none"
    case unauthenticated = "401"
    case forbidden = "403"
    case missing = "404"
    case invalid = "422"
    case notAsked = "·"

    /// - Returns: nothing, if there is a word among them that is none of these.
    static func read(_ words: some StringProtocol) -> [AccessCell] {
        let words = words.split(separator: " ")
        let cells = words.compactMap { AccessCell(rawValue: String($0)) }
        return cells.count == words.count ? cells : []
    }

    /// What a refusal is called; nil where it is none.
    var problems: Set<String>? {
        switch self {
        case .unauthenticated: ["unauthenticated", "wrong-password"]
        case .forbidden: ["forbidden", "not-your-move"]
        case .missing: ["no-such-resource"]
        case .invalid: ["invalid-fields"]
        case .done, .withContact, .all, .own, .open, .allWithContact, .published, .nothing, .notAsked: nil
        }
    }

    var showsContact: Bool { self == .withContact || self == .allWithContact }

    /// Of a list: whether it shows what only we see of ours, what others see of ours, and the same of theirs.
    var shown: (ownDraft: Bool, own: Bool, theirDraft: Bool, their: Bool)? {
        switch self {
        case .all, .allWithContact: (true, true, true, true)
        case .open: (true, true, false, true)
        case .published: (false, true, false, true)
        case .own: (true, true, false, false)
        case .done, .withContact, .nothing, .unauthenticated, .forbidden, .missing, .invalid, .notAsked: nil
        }
    }
}

import Foundation

/// Where a part's XML points: `xl/worksheets/sheet1.xml` for an identifier.
struct Relationships: XMLVisitor {
    struct Relationship {
        let id: String
        /// The last word of the type's URL, as in `worksheet`.
        let kind: String
        let path: String
    }

    private(set) var all: [Relationship] = []
    private let folder: String

    /// - Parameter folder: Of the part that points, with `/` at its end unless it is the root.
    init(in folder: String) {
        self.folder = folder
    }

    func first(_ kind: String) -> String? {
        all.first { $0.kind == kind }?.path
    }

    mutating func start(_ element: String, _ attributes: [String: String]) {
        guard element == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
            let target = attributes["Target"]
        else { return }
        let kind = type.split(separator: "/").last.map(String.init) ?? ""
        let path = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
        all.append(Relationship(id: id, kind: kind, path: path))
    }
}

/// The sheets of a workbook, and how it counts days.
struct WorkbookIndex: XMLVisitor {
    struct Entry {
        let name: String
        let relationship: String
        let isVisible: Bool
    }

    private(set) var entries: [Entry] = []
    private(set) var uses1904 = false

    mutating func start(_ element: String, _ attributes: [String: String]) {
        switch element {
        case "workbookPr":
            uses1904 = ["1", "true"].contains(attributes["date1904"])
        case "sheet":
            // The prefix is the writer's choice; `r:id` is only the usual one.
            guard let name = attributes["name"], let id = attributes.first(where: { $0.key.hasSuffix(":id") })?.value
            else { return }
            let isVisible = attributes["state", default: "visible"] == "visible"
            entries.append(Entry(name: name, relationship: id, isVisible: isVisible))
        default:
            break
        }
    }
}

/// Texts that cells name by number. Runs of rich text are joined; how a word is pronounced (`rPh`) is no part of it.
struct SharedStrings: XMLVisitor {
    private(set) var strings: [String] = []
    private var text = ""
    private var isPhonetic = false

    mutating func start(_ element: String, _ attributes: [String: String]) {
        if element == "si" { text = "" }
        if element == "rPh" { isPhonetic = true }
    }

    mutating func end(_ element: String, text part: String) {
        switch element {
        case "t" where !isPhonetic: text += EscapedText.decoded(part)
        case "rPh": isPhonetic = false
        case "si": strings.append(text)
        default: break
        }
    }
}

/// Which of the styles that cells name by number show dates.
struct Styles: XMLVisitor {
    private(set) var dateFormats: [DateFormat?] = []
    private var codes: [Int: String] = [:]
    private var isCellFormat = false

    mutating func start(_ element: String, _ attributes: [String: String]) {
        let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
        switch element {
        case "numFmt": codes[id] = attributes["formatCode"]
        case "cellXfs": isCellFormat = true
        case "xf" where isCellFormat: dateFormats.append(DateFormat(id: id, code: codes[id]))
        default: break
        }
    }

    mutating func end(_ element: String, text: String) {
        if element == "cellXfs" { isCellFormat = false }
    }
}

/// What somebody asks of the first page.
struct Question: Equatable, Sendable {
    /// Empty where nothing was asked yet.
    let text: String
    let asker: Asker

    /// Of Unicode scalars, because one visible character may be made of any number of them.
    static let textLimit = 10_000

    init(text: String, asker: Asker) {
        self.text = text
        self.asker = asker
    }

    init(_ fields: FormFields) throws(ProblemKind) {
        let text = Self.cleaned(fields["text"] ?? "")
        guard text.unicodeScalars.count <= Self.textLimit else { throw .textTooLong }
        self.init(text: text, asker: fields["for"].flatMap(Asker.init) ?? .scenario)
    }

    /// Whether there is something to compare: a row of dashes has no meaning.
    var hasWords: Bool { text.contains { $0.isLetter || $0.isNumber } }

    /// Where the question can be asked again, and kept as a bookmark.
    func link() -> String { "/?" + FormFields.encoded(["text": text, "for": asker.rawValue]) }

    /// Proxies refuse long addresses, nginx from 8 KB on unless told otherwise; a Chinese character takes nine bytes.
    var fitsInLink: Bool { link().utf8.count <= Self.linkLimit }

    static let linkLimit = 4_000

    /// Line ends become one kind; other control characters, which no text has a use for, become blanks.
    private static func cleaned(_ text: String) -> String {
        var cleaned = String.UnicodeScalarView()
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control
            cleaned.append(scalar == "\r" ? "\n" : isControl && scalar != "\n" ? " " : scalar)
        }
        let text = String(cleaned).drop(while: \.isWhitespace)
        let end = text.lastIndex { !$0.isWhitespace }
        return end.map { String(text[...$0]) } ?? ""
    }
}

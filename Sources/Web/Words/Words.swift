import Domain

/// The product's words in one language. Pages take all their words from here.
struct Words: Sendable {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    subscript(_ message: Message) -> String {
        switch language {
        case .zh: message.chinese
        case .en: message.english
        }
    }

    /// A message with its `{blanks}` filled in, in one pass: what is filled in is not searched for blanks again.
    func fill(_ message: Message, _ values: KeyValuePairs<String, String>) -> String {
        var filled = ""
        for piece in self[message].split(separator: "{", omittingEmptySubsequences: false) {
            let halves = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2 else {
                filled += piece
                continue
            }
            filled += (values.first { $0.key == halves[0] }?.value ?? "") + halves[1]
        }
        return filled
    }

    func of(_ text: LocalizedText) -> String {
        switch language {
        case .zh: text.zh
        case .en: text.en
        }
    }
}

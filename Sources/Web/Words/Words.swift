import Domain

/// The product's words in one language. Pages take all their words from here.
struct Words: Sendable {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    /// The same as of any phrase; `words[.tracks]` can be written because of it.
    subscript(_ message: Message) -> String { text(of: message) }

    func fill(_ message: Message, _ values: KeyValuePairs<String, String>) -> String {
        filled(self[message], values)
    }

    func fill(_ phrase: some Phrase, _ values: KeyValuePairs<String, String>) -> String {
        filled(self[phrase], values)
    }

    /// A message with its `{blanks}` filled in, in one pass: what is filled in is not searched for blanks again.
    ///
    /// `{count|day|days}` is the first of the two words where the count is one.
    private func filled(_ message: String, _ values: KeyValuePairs<String, String>) -> String {
        var filled = ""
        for piece in message.split(separator: "{", omittingEmptySubsequences: false) {
            let halves = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2 else {
                filled += piece
                continue
            }
            let blank = halves[0].split(separator: "|")
            let value = values.first { $0.key == blank.first ?? "" }?.value ?? ""
            filled += (blank.count == 3 ? String(blank[value == "1" ? 1 : 2]) : value) + halves[1]
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

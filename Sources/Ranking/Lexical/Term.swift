/// One thing that lexical ranking counts.
struct Term: Equatable {
    /// Texts that share it, share the term.
    let key: String
    /// As it stands in the text.
    let text: String
    let kind: Kind

    enum Kind: Equatable {
        /// A Latin word or number, or a Chinese character that stands alone.
        case word
        /// A part of a word with hyphens, which is counted besides.
        case part
        /// Two characters that follow each other in Chinese, Japanese or Korean, which is written without blanks.
        case pair(continues: Bool)
        /// What a name of the glossary means.
        case concept
        case designation
    }

    /// Whether it makes the text longer. What is found in it besides its words does not.
    var hasLength: Bool {
        switch kind {
        case .word, .part, .pair: true
        case .concept, .designation: false
        }
    }

    /// Latin words and numbers without their endings, and each two characters of Chinese.
    static func plain(in words: [ScannedWord]) -> [Term] {
        var terms: [Term] = []
        for word in words {
            if word.isIdeographic {
                if word.text.count == 1 { terms.append(Term(key: word.text, text: word.text, kind: .word)) }
                for (place, pair) in zip(word.text, word.text.dropFirst()).enumerated() {
                    let text = String([pair.0, pair.1])
                    terms.append(Term(key: text, text: text, kind: .pair(continues: place > 0)))
                }
            } else {
                terms.append(Term(latin: word.text[...], kind: .word))
                let parts = word.text.split(separator: "-")
                if parts.count > 1 { terms += parts.map { Term(latin: $0, kind: .part) } }
            }
        }
        return terms
    }

    private init(latin text: Substring, kind: Kind) {
        self.init(key: EnglishWord.stem(text.lowercased()), text: String(text), kind: kind)
    }

    init(key: String, text: String, kind: Kind) {
        self.key = key
        self.text = text
        self.kind = kind
    }
}

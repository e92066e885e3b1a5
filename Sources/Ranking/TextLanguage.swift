/// What a text is written in, as far as ranking cares.
package enum TextLanguage: String, CaseIterable, Sendable, CustomStringConvertible {
    case chinese, english

    /// By its letters: Chinese has about as many as English has words.
    package init(of text: String) {
        let ideographs = text.unicodeScalars.count { $0.properties.isIdeographic }
        let words = text.split { !$0.isLetter }.count { $0.allSatisfy(\.isASCII) }
        self = ideographs > words ? .chinese : .english
    }

    package var description: String { rawValue }
}

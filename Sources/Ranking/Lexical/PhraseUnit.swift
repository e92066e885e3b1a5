/// What a phrase is made of: one Chinese character, or one Latin word in lower case and without its plural's ending.
struct PhraseUnit: Equatable {
    let key: String
    /// As it stands in the text.
    let text: String
    /// Whether a phrase may go on from the unit before to this one.
    let continues: Bool
    /// Whether it is written apart from the one before.
    let isApart: Bool

    static func units(of words: [ScannedWord]) -> [PhraseUnit] {
        var units: [PhraseUnit] = []
        var isAfterChinese = false
        for word in words {
            // A blank between two Chinese words divides them as a comma does.
            let continues = word.gap == .none || (word.gap == .narrow && !(word.isIdeographic && isAfterChinese))
            // “point-cloud” is two words, so that it meets “point cloud”.
            let parts = word.isIdeographic ? word.text.map(String.init) : word.parts.map(String.init)
            for (place, part) in parts.enumerated() {
                units.append(
                    PhraseUnit(
                        key: word.isIdeographic ? part : EnglishWord.singular(part.lowercased()), text: part,
                        continues: place > 0 || continues,
                        isApart: place > 0 ? !word.isIdeographic : word.gap != .none))
            }
            isAfterChinese = word.isIdeographic
        }
        return units
    }

    static func text(of units: some Collection<PhraseUnit>) -> String {
        units.dropFirst().reduce(units.first?.text ?? "") { $0 + ($1.isApart ? " " : "") + $1.text }
    }
}

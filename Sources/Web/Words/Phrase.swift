/// Something that a page can say, in every language of the product. Enums of such, one for each part of the site, are the
/// catalogue: what is in it is complete because it compiles.
protocol Phrase: Sendable {
    var both: (chinese: String, english: String) { get }
}

extension Words {
    subscript(_ phrase: some Phrase) -> String { text(of: phrase) }

    func text(of phrase: some Phrase) -> String {
        switch language {
        case .zh: phrase.both.chinese
        case .en: phrase.both.english
        }
    }
}

/// The product's languages, of which the present one is marked. The question is kept: in the address, or, where it is
/// too long for one, in a form.
func languageSwitch(_ question: Question?, words: Words) -> HTML {
    let items = Language.allCases.map { item($0, question: question, words: words) }
    return "<nav class=\"languages\" aria-label=\"\(words[.language])\"><ul>\(items)</ul></nav>"
}

private func item(_ language: Language, question: Question?, words: Words) -> HTML {
    let name: HTML = "<span lang=\"\(language.tag)\">\(Words(language)[.languageName])</span>"
    if language == words.language { return "<li><span aria-current=\"true\">\(name)</span></li>" }
    guard let question, !question.fitsInLink else {
        let address = question.map { $0.link(in: language) } ?? "/?lang=\(language.rawValue)"
        return "<li><a href=\"\(address)\" hreflang=\"\(language.tag)\">\(name)</a></li>"
    }
    return """
        <li><form method="post" action="/?lang=\(language.rawValue)">
        <input type="hidden" name="for" value="\(question.asker.rawValue)">
        <input type="hidden" name="text" value="\(question.text)">
        <button type="submit">\(name)</button>
        </form></li>
        """
}

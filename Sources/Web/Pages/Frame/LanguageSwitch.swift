/// The product's languages, of which the present one is marked. It leads to the same page; a question that is too long
/// for an address is sent again.
func languageSwitch(in frame: Frame) -> HTML {
    let items = Language.allCases.map { item($0, in: frame) }
    return "<nav class=\"languages\" aria-label=\"\(frame.words[.language])\"><ul>\(items)</ul></nav>"
}

private func item(_ language: Language, in frame: Frame) -> HTML {
    let name: HTML = "<span lang=\"\(language.tag)\">\(Words(language)[.languageName])</span>"
    if language == frame.visit.language { return "<li><span aria-current=\"true\">\(name)</span></li>" }
    guard let question = frame.visit.longQuestion else {
        let address = frame.visit.address
        let mark = address.contains("?") ? "&" : "?"
        return """
            <li><a href="\(address)\(mark)lang=\(language.rawValue)" hreflang="\(language.tag)">\(name)</a></li>
            """
    }
    return """
        <li><form method="post" action="/?lang=\(language.rawValue)">
        <input type="hidden" name="for" value="\(question.asker.rawValue)">
        <input type="hidden" name="text" value="\(question.text)">
        <button type="submit">\(name)</button>
        </form></li>
        """
}

/// A heading and a text for each line; nothing where there are none.
func textList(_ heading: String, _ texts: [String], words: Words) -> HTML? {
    guard !texts.isEmpty else { return nil }
    let items = texts.map { text -> HTML in "<li>\(foreign(text, on: words.language))</li>\n" }
    return "<h2>\(heading)</h2>\n<ul class=\"prose\">\n\(items)</ul>"
}

/// What somebody wrote, marked with its language where that is not the page's, so that it is read aloud and set in type
/// as what it is.
func foreign(_ text: String, on language: Language) -> HTML {
    let own: Language = text.unicodeScalars.contains(where: \.properties.isIdeographic) ? .zh : .en
    return own == language ? "\(text)" : "<span lang=\"\(own.tag)\">\(text)</span>"
}

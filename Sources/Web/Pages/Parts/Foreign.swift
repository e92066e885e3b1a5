/// What somebody wrote, marked with its language where that is not the page's, so that it is read aloud and set in type
/// as what it is.
///
/// - Parameter stretches: what to mark as relevant, in Unicode scalars: in order and apart.
func foreign(_ text: String, marking stretches: [Range<Int>] = [], on language: Language) -> HTML {
    let own: Language = text.unicodeScalars.contains(where: \.properties.isIdeographic) ? .zh : .en
    let marked = marked(text, stretches)
    return own == language ? marked : "<span lang=\"\(own.tag)\">\(marked)</span>"
}

private func marked(_ text: String, _ stretches: [Range<Int>]) -> HTML {
    guard !stretches.isEmpty else { return "\(text)" }
    let scalars = Array(text.unicodeScalars)
    func plain(_ place: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[place])) }
    var end = 0
    let pieces = stretches.map { stretch -> HTML in
        defer { end = stretch.upperBound }
        return "\(plain(end ..< stretch.lowerBound))<mark>\(plain(stretch))</mark>"
    }
    return "\(pieces)\(plain(end ..< scalars.count))"
}

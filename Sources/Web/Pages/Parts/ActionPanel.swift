/// What somebody can do with one thing: a form for each, folded but for one.
///
/// - Parameter open: the name of the one that stands open; the first, where none is named.
func actionPanel(_ parts: [ActionPart], _ title: String, open: String?) -> HTML? {
    guard let first = parts.first else { return nil }
    let open = open ?? first.name
    let items = parts.map { part -> HTML in
        """
        <details class="action"\(part.name == open ? " open" : nil)><summary>\(part.title)</summary>
        \(part.content)</details>

        """
    }
    return """
        <section class="panel" aria-labelledby="actions">
        <h2 id="actions">\(title)</h2>
        \(items)</section>
        """
}

typealias ActionPart = (name: String, title: String, content: HTML)

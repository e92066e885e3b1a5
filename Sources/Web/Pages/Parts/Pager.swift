import Matchmaking

/// The way to the next piece of a list, with the same filters. Cursors only lead on, so that the way back is the
/// browser's or the list's beginning.
///
/// - Parameter next: where the next piece begins.
func pager(next: String?, in frame: Frame) -> HTML? {
    let (words, address) = (frame.words, frame.visit.address)
    let parts = address.split(separator: "?", maxSplits: 1)
    let path = parts.first.map(String.init) ?? "/"
    let filters = (parts.count == 2 ? parts[1] : "").split(separator: "&").filter { !$0.hasPrefix("cursor=") }
    let isFirst = !address.contains("cursor=")
    guard next != nil || !isFirst else { return nil }
    func link(_ query: [String], _ name: PageWords, _ rel: String) -> HTML {
        let address = path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
        return "<li><a class=\"btn btn-outline-primary\" rel=\"\(rel)\" href=\"\(address)\">\(words[name])</a></li>\n"
    }
    let kept = filters.map(String.init)
    return """
        <nav class="pager" aria-label="\(words[PageWords.results].prefix { $0 != "{" }.description)"><ul>
        \(isFirst ? nil : link(kept, .previous, "first"))\
        \(next.map { link(kept + ["cursor=\(FormFields.escaped($0))"], .next, "next") })</ul></nav>

        """
}

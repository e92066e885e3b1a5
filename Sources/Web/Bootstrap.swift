import Hummingbird

/// Bootstrap's style sheet without what no page of ours uses, which is more than two thirds of it: parts that need a script
/// of its own, its grid and its steps of spacing, which our own sheet does with fewer classes, widths beyond a desk's screen,
/// and pictures that are written into it, which our policy would refuse.
///
/// What is left: its reset, buttons, forms, tables, alerts, badges, utilities of colour, border and text.
enum Bootstrap {
    static func trimmed(_ style: Asset) -> [UInt8] { kept(Array(style.content.readableBytesView)[...]) }

    /// Words with which the classes of the parts begin that are left out.
    private static let left: Set<Substring> = [
        "accordion", "breadcrumb", "bs", "card", "carousel", "col", "collapse", "collapsing", "dropdown", "dropend",
        "dropstart", "dropup", "fade", "figure", "g", "gap", "gx", "gy", "m", "mb", "me", "modal", "ms", "mt", "mx",
        "my", "nav", "navbar", "offcanvas", "offset", "order", "p", "page", "pagination", "pb", "pe", "placeholder",
        "popover", "progress", "ps", "pt", "px", "py", "ratio", "row", "spinner", "stretched", "toast", "tooltip",
        "vr", "was",
    ]
    /// The same, of parts whose neighbours are used.
    private static let leftToo = [
        "btn-check", "btn-close", "btn-group", "btn-toolbar", "form-floating", "form-range", "form-switch",
        "input-group", "list-group", "text-bg", "was-validated",
    ]
    /// Of its widths, those of large telephones and beyond 992 px: ours are below 760 px or above.
    private static let widths = ["576px", "575.98px", "1200px", "1400px", "1199.98px", "1399.98px"]

    private static func kept(_ style: ArraySlice<UInt8>) -> [UInt8] {
        var kept: [UInt8] = []
        for rule in rules(of: style) {
            guard let brace = rule.firstIndex(of: UInt8(ascii: "{")) else { continue }
            let head = String(decoding: rule[..<brace], as: UTF8.self)
            guard !isLeftOut(head) else { continue }
            let isMedia = head.contains("@media")
            let body = rule[brace...].dropFirst().dropLast()
            kept += rule[...brace] + (isMedia ? self.kept(body)[...] : withoutPictures(body)) + [UInt8(ascii: "}")]
        }
        return kept
    }

    private static func isLeftOut(_ head: String) -> Bool {
        if head.contains("@media") { return widths.contains { head.contains($0) } }
        return head.split(separator: ".", omittingEmptySubsequences: false).dropFirst().contains { name in
            left.contains(name.prefix { $0.isLetter }) || leftToo.contains(where: name.hasPrefix)
                || name.contains("-xl") || name.contains("-xxl")
        }
    }

    /// No declaration of Bootstrap's has a semicolon in a picture.
    private static func withoutPictures(_ body: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let text = String(decoding: body, as: UTF8.self)
        guard text.contains("url(") else { return body }
        let declarations = text.split(separator: ";").filter { !$0.contains("url(") }
        return Array(declarations.joined(separator: ";").utf8)[...]
    }

    /// Piece by piece, each up to the bracket that closes what its own opened.
    private static func rules(of style: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var rules: [ArraySlice<UInt8>] = []
        var (start, depth) = (style.startIndex, 0)
        for place in style.indices {
            if style[place] == UInt8(ascii: "{") { depth += 1 }
            guard style[place] == UInt8(ascii: "}") else { continue }
            depth -= 1
            guard depth == 0 else { continue }
            rules.append(style[start ... place])
            start = place + 1
        }
        return rules
    }
}

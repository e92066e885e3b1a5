/// The languages of the product.
package enum Language: String, CaseIterable, Sendable {
    case zh, en

    /// For `lang` and `Content-Language`.
    package var tag: String {
        switch self {
        case .zh: "zh-CN"
        case .en: "en"
        }
    }

    /// The one that a browser prefers (RFC 9110 §12.5.4); Chinese if it prefers neither.
    package init(accepting header: String?) {
        let wishes = (header ?? "").split(separator: ",").prefix(32).compactMap(Self.wish)
        // `max` would take the last of equals; the header's order decides between them.
        let best = wishes.reduce(nil as (Language, Double)?) { best, wish in
            wish.quality > (best?.1 ?? 0) ? (wish.language, wish.quality) : best
        }
        self = best?.0 ?? .zh
    }

    private static func wish(_ range: Substring) -> (language: Language, quality: Double)? {
        let parts = range.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
        guard let tag = parts.first, let primary = tag.split(separator: "-").first,
            let language = primary == "*" ? .zh : Language(rawValue: String(primary))
        else { return nil }
        let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
        return (language, quality)
    }
}

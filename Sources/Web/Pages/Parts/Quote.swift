/// What a listing says to something that is asked, in its own words: of a long text only the sentences that have a word to
/// do with it.
///
/// - Parameter stretches: the words that answer, in order and apart, counted in Unicode scalars.
func quote(_ text: String, marking stretches: [Range<Int>], on language: Language) -> HTML {
    let excerpt = Excerpt(of: text, around: stretches)
    return "<q>\(foreign(excerpt.text, marking: excerpt.stretches, on: language))</q>"
}

/// Some sentences of a text, with a sign where others are left out.
struct Excerpt: Equatable {
    private(set) var text = ""
    /// The words that it was made around, counted in Unicode scalars of `text`.
    private(set) var stretches: [Range<Int>] = []

    /// In Unicode scalars. A text that is no longer than this is read at one glance.
    private static let glance = 80

    /// The whole text if it is short, or if none of its words is asked for.
    init(of whole: String, around wanted: [Range<Int>]) {
        let scalars = Array(whole.unicodeScalars)
        guard scalars.count > Self.glance, !wanted.isEmpty else {
            (text, stretches) = (whole, wanted)
            return
        }
        var kept = String.UnicodeScalarView()
        var end = 0
        for sentence in Self.sentences(of: scalars) {
            let words = wanted.filter { $0.overlaps(sentence) }
            guard !words.isEmpty else { continue }
            if sentence.lowerBound > end { kept.append(contentsOf: "… ".unicodeScalars) }
            let shift = kept.count - sentence.lowerBound
            stretches += words.map { $0.clamped(to: sentence) }.map { $0.lowerBound + shift ..< $0.upperBound + shift }
            kept.append(contentsOf: scalars[sentence])
            end = sentence.upperBound
        }
        if end < scalars.count { kept.append("…") }
        text = String(kept)
    }

    /// One after the other, each with the blanks that follow it. A full stop ends a sentence only before a blank: not in
    /// “1.5”.
    private static func sentences(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for (place, scalar) in scalars.enumerated() {
            let isEnd =
                "。；！？\n".unicodeScalars.contains(scalar)
                || scalar.properties.isWhitespace && place > 0 && ".;?!".unicodeScalars.contains(scalars[place - 1])
            guard isEnd else { continue }
            sentences.append(start ..< place + 1)
            start = place + 1
        }
        return sentences + [start ..< scalars.count]
    }
}

/// A text, to find whole words in. All places are counted in Unicode scalars.
package struct WordScan {
    private let scalars: [Unicode.Scalar]

    package init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// Whether there is more than blanks and punctuation.
    package func hasWord(_ place: Range<Int>) -> Bool { place.contains { isWord(scalars[$0]) } }

    /// The words that these places touch: in order, apart, and without blanks and punctuation around them. Where a script
    /// puts blanks between words they are whole words, elsewhere what is touched; what only blanks divide is one stretch.
    func words(at places: [Range<Int>]) -> [Range<Int>] {
        places.compactMap(word).sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { words, next in
            guard let last = words.last,
                last.upperBound >= next.lowerBound || isBlank(last.upperBound ..< next.lowerBound)
            else { return words.append(next) }
            words[words.count - 1] = last.lowerBound ..< max(last.upperBound, next.upperBound)
        }
    }

    private func word(at place: Range<Int>) -> Range<Int>? {
        guard let first = place.first(where: { isWord(scalars[$0]) }),
            let last = place.last(where: { isWord(scalars[$0]) })
        else { return nil }
        var (start, end) = (first, last + 1)
        while start > 0, joins(start - 1, start) { start -= 1 }
        while end < scalars.count, joins(end - 1, end) { end += 1 }
        return start ..< end
    }

    private func isBlank(_ place: Range<Int>) -> Bool { place.allSatisfy { scalars[$0].properties.isWhitespace } }

    private func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// Whether no word can end between two neighbours.
    private func joins(_ one: Int, _ other: Int) -> Bool {
        scalars[other].properties.isGraphemeExtend || isSpaced(scalars[one]) && isSpaced(scalars[other])
    }

    private func isSpaced(_ scalar: Unicode.Scalar) -> Bool {
        (isWord(scalar) || scalar.properties.isGraphemeExtend) && !Self.isUnspaced(scalar)
    }

    /// Whether it is of a script that puts no blanks between words: Han, kana, Thai, Lao, Myanmar, Khmer (Unicode Standard
    /// Annex 14, classes ID and SA).
    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isIdeographic
            || [0x0E00 ... 0x0EFF, 0x1000 ... 0x109F, 0x1780 ... 0x17FF, 0x3040 ... 0x30FF, 0xFF66 ... 0xFF9F]
                .contains { $0.contains(scalar.value) }
    }
}

/// English words without their endings, so that “clouds” meets “cloud”, and “labelled” meets “labelling”.
enum EnglishWord {
    /// Without the ending of the plural.
    ///
    /// Harman's S stemmer: How Effective Is Suffixing? (Journal of the American Society for Information Science 42, 1991).
    /// - Parameter word: in lower case. One that is not made of ASCII letters alone comes back as it is.
    static func singular(_ word: String) -> String {
        guard word.utf8.count > 3, word.utf8.last == UInt8(ascii: "s"), isPlain(word) else { return word }
        if word.hasSuffix("ies") {
            return word.hasSuffix("eies") || word.hasSuffix("aies") ? word : word.dropLast(3) + "y"
        }
        if word.hasSuffix("es") {
            return ["aes", "ees", "oes"].contains(where: word.hasSuffix) ? word : String(word.dropLast())
        }
        return word.hasSuffix("us") || word.hasSuffix("ss") ? word : String(word.dropLast())
    }

    /// Without “-ing”, “-ed” and the last “e” either: what is left is no word, but the same for most forms of one.
    ///
    /// Found on public sets, not in a paper: +0.02 nDCG@10 where sentences ask for skills, and nowhere a loss. Short words
    /// keep their endings: “king”, “bed”.
    static func stem(_ word: String) -> String {
        let single = singular(word)
        guard isPlain(single) else { return single }
        var stem = Substring(single)
        if stem.utf8.count > 5, stem.hasSuffix("ing") {
            stem = stem.dropLast(3)
        } else if stem.utf8.count > 4, stem.hasSuffix("ed") {
            stem = stem.dropLast(2)
        }
        return String(stem.utf8.count > 4 && stem.hasSuffix("e") ? stem.dropLast() : stem)
    }

    private static func isPlain(_ word: String) -> Bool { word.utf8.allSatisfy { (0x61 ... 0x7A).contains($0) } }
}

import Hummingbird

/// A revision as HTTP writes it (RFC 9110 §8.8.3).
struct EntityTag: Equatable {
    let revision: Int

    var text: String { "\"\(revision)\"" }

    /// Whether whoever has read one of `header` has read this one; weakly, as RFC 9110 §13.1.2 says.
    func isAmong(_ header: String?) -> Bool {
        guard let header else { return false }
        let tags = header.split(separator: ",").map { tag in tag.filter { !$0.isWhitespace } }
        return !Set(["*", text, "W/" + text]).isDisjoint(with: tags)
    }
}

extension Request {
    /// The revision that a change is made to, from `If-Match`. A tag that Berth has never given out is no present one.
    func expectedRevision() throws(Problem) -> Int? {
        guard let header = headers[.ifMatch]?.filter({ !$0.isWhitespace }), header != "*" else { return nil }
        guard header.count >= 2, header.count <= 100, header.hasSuffix("\""), !header.contains(",") else {
            throw .parameter("If-Match", "must be the ETag of what you have read, such as \"3\"")
        }
        guard header.hasPrefix("\"") else { return -1 }
        return Int(header.dropFirst().dropLast()) ?? -1
    }
}

import Hummingbird
import Matchmaking

/// A revision as HTTP writes it (RFC 9110 §8.8.3), with a sum of what the caller sees: part of that, such as how many
/// openings are taken, changes without the thing’s own revision.
struct EntityTag: Equatable {
    let text: String

    init(_ answer: Answer) {
        text = "\"\(answer.revision)-\(Self.sum(JSONText(answer.record).bytes))\""
    }

    /// FNV-1a, 64 bits: nobody gains by forging one.
    private static func sum(_ bytes: [UInt8]) -> String {
        String(bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }, radix: 36)
    }

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
        return Int(header.dropFirst().prefix { $0 != "-" && $0 != "\"" }) ?? -1
    }
}

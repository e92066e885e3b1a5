import Ranking
import Synchronization

/// The words of listings as the lexicon has read them, which takes longer than to compare them.
final class KnownWords: Sendable {
    private struct Key: Hashable {
        let hash: [UInt8]
        let facts: ListingFacts
    }

    private static let most = 20_000
    private let lexicon: Lexicon
    private let known = Mutex<[Key: ListingWords]>([:])

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    func words(of listing: DuplicateListing) -> ListingWords {
        let key = Key(hash: listing.text.hash, facts: listing.facts)
        if let words = known.withLock({ $0[key] }) { return words }
        let words = ListingWords(listing.text, listing.facts, lexicon: lexicon)
        known.withLock { known in
            // Forgetting only means to read once more.
            if known.count >= Self.most { known.removeAll() }
            known[key] = words
        }
        return words
    }
}

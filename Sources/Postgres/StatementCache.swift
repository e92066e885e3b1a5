/// Which statement texts a connection has met, and under which names it has prepared them.
///
/// A text met for the first time is only noted, so that what runs once is not prepared for nothing.
final class StatementCache {
    enum Finding {
        case new(evicted: String?)
        case worthPreparing(as: String)
        case prepared(String)
    }

    private struct Entry {
        var name: String?
        var lastUse: Int
    }

    private let capacity: Int
    private var entries: [String: Entry] = [:]
    private var uses = 0

    init(capacity: Int = 256) {
        self.capacity = capacity
    }

    func find(_ text: String) -> Finding {
        uses += 1
        if let entry = entries[text] {
            entries[text]?.lastUse = uses
            // Counting uses makes every name new, even if the server still has one that was forgotten here.
            return entry.name.map(Finding.prepared) ?? .worthPreparing(as: "berth_\(uses)")
        }
        let evicted = entries.count < capacity ? nil : evictOldest()
        entries[text] = Entry(lastUse: uses)
        return .new(evicted: evicted)
    }

    /// Nil for a text that is not prepared yet.
    func preparedName(of text: String) -> String? {
        guard let name = entries[text]?.name else { return nil }
        uses += 1
        entries[text]?.lastUse = uses
        return name
    }

    func notePrepared(_ text: String, as name: String) {
        entries[text]?.name = name
    }

    /// The server has lost them all, or a table has changed under one.
    func forgetAll() {
        entries = [:]
    }

    private func evictOldest() -> String? {
        guard let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) else { return nil }
        entries[oldest.key] = nil
        return oldest.value.name
    }
}

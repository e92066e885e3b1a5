package import Domain

/// What comes with every change: in whose name, and what makes it safe to send it twice.
package struct Command: Sendable {
    package let actor: Actor
    /// Chosen by the caller: a second request with the same key gets the first one's answer.
    package let idempotencyKey: String?
    /// SHA-256 of method, path and body: what a key that comes again is compared with.
    package let requestHash: [UInt8]
    /// What the caller has read, from If-Match.
    package let revision: Int?

    package init(_ actor: Actor, idempotencyKey: String? = nil, requestHash: [UInt8] = [], revision: Int? = nil) {
        self.actor = actor
        self.idempotencyKey = idempotencyKey
        self.requestHash = requestHash
        self.revision = revision
    }

    /// - Throws: `stale` if the caller has read another revision than this one.
    func check(_ current: Int) throws(ServiceError) {
        guard revision == nil || revision == current else { throw .stale(current: current) }
    }
}

/// One thing as the API shows it.
package struct Answer: Equatable, Sendable {
    package let record: Record
    package let revision: Int
    /// Of an earlier request with the same key.
    package var isRepeat = false

    package init(record: Record, revision: Int, isRepeat: Bool = false) {
        self.record = record
        self.revision = revision
        self.isRepeat = isRepeat
    }
}

/// A piece of a list.
package struct Page: Equatable, Sendable {
    package let items: [Record]
    /// Where the next piece begins; nil at the end.
    package let next: String?

    package init(items: [Record], next: String?) {
        self.items = items
        self.next = next
    }

    /// - Parameter items: one more than `limit`, if there are more.
    init<Item>(_ items: [Item], limit: Int, cursor: (Item) -> String, record: (Item) throws -> Record) rethrows {
        let shown = items.prefix(limit)
        self.items = try shown.map(record)
        next = items.count > limit ? shown.last.map(cursor) : nil
    }
}

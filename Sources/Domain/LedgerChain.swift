/// Re-computes a chain entry by entry, and remembers only its end.
package struct LedgerChain: Sendable {
    package private(set) var head: LedgerHead

    package init(from head: LedgerHead = .genesis) {
        self.head = head
    }

    package mutating func append(_ entry: LedgerEntry) throws(LedgerFault) {
        guard entry.number == head.number + 1 else {
            throw LedgerFault(number: head.number + 1, kind: .missing)
        }
        guard entry.isIntact else { throw LedgerFault(number: entry.number, kind: .changed) }
        guard entry.previousHash == head.hash else { throw LedgerFault(number: entry.number, kind: .broken) }
        guard entry.at >= head.at else { throw LedgerFault(number: entry.number, kind: .backwards) }
        head = entry.head
    }
}

/// The first entry where a chain breaks.
package struct LedgerFault: Error, Equatable, Sendable, CustomStringConvertible {
    package let number: Int
    package let kind: Kind

    package enum Kind: Equatable, Sendable {
        case missing
        /// Its own hash is not that of what it says.
        case changed
        /// It follows another entry than the one before it.
        case broken
        case backwards
        /// The ledger ends here, although its head says that it goes on.
        case cutOff
        /// The ledger goes on, although its head says that it ends before.
        case beyondHead
    }

    package init(number: Int, kind: Kind) {
        self.number = number
        self.kind = kind
    }

    package var description: String {
        switch kind {
        case .missing: "Entry \(number) is missing."
        case .changed: "Entry \(number) was changed: its hash is not that of its content."
        case .broken: "Entry \(number) does not follow the entry before it: one of the two was replaced."
        case .backwards: "Entry \(number) is older than the entry before it."
        case .cutOff: "The ledger was cut off before entry \(number)."
        case .beyondHead: "Entry \(number) lies beyond the ledger’s end: it was added, or the end was moved back."
        }
    }
}

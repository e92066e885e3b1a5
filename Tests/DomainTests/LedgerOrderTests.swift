import Domain
import Testing

/// Entries that are all intact, and not all there or not in their places.
struct LedgerOrderTests {
    static let entries = LedgerChainTests.entries

    @Test func `an entry that is missing is missed`() {
        for index in 0 ..< 199 {
            var entries = Self.entries
            entries.remove(at: index)
            #expect(Self.fault(in: entries, from: index) == LedgerFault(number: index + 1, kind: .missing))
        }
    }

    /// What is left is a chain: only a head that was kept elsewhere tells.
    @Test func `a tail that was cut off shows in the head`() throws {
        var chain = LedgerChain()
        for entry in Self.entries {
            #expect(chain.head != Self.entries.last?.head)
            try chain.append(entry)
            #expect(chain.head == entry.head)
        }
        #expect(chain.head == Self.entries.last?.head)
    }

    @Test func `two that were swapped are found at the first`() {
        for (first, second) in Self.pairs {
            var entries = Self.entries
            entries.swapAt(first, second)
            #expect(Self.fault(in: entries, from: first) == LedgerFault(number: first + 1, kind: .missing))
            entries[first] = entries[first].with(number: first + 1)
            entries[second] = entries[second].with(number: second + 1)
            #expect(Self.fault(in: entries, from: first) == LedgerFault(number: first + 1, kind: .changed))
            let previous = entries[first].with(previousHash: Self.entries[first].previousHash)
            entries[first] = previous.with(hash: Self.entries[first].hash)
            #expect(Self.fault(in: entries, from: first) == LedgerFault(number: first + 1, kind: .changed))
        }
    }

    @Test func `one that stands there twice is found at its second place`() {
        for index in 0 ..< 200 {
            var entries = Self.entries
            entries.insert(entries[index], at: index + 1)
            #expect(Self.fault(in: entries, from: index) == LedgerFault(number: index + 2, kind: .missing))
            entries[index + 1] = entries[index].with(number: index + 2)
            #expect(Self.fault(in: entries, from: index) == LedgerFault(number: index + 2, kind: .changed))
        }
    }

    /// It fits what is before it, so the one that has to make room gives it away.
    @Test func `one that was put between two is found where it stands or at the next`() {
        for index in 0 ..< 199 {
            let between = Self.entries[index].rechained(after: Self.entries[index].head)
            var entries = Self.entries
            entries.insert(between, at: index + 1)
            #expect(Self.fault(in: entries, from: index) == LedgerFault(number: index + 3, kind: .missing))
            entries[index + 2] = entries[index + 2].with(number: index + 3)
            #expect(Self.fault(in: entries, from: index) == LedgerFault(number: index + 3, kind: .changed))
            entries[index + 1] = Self.entries[0].with(number: index + 2)
            #expect(Self.fault(in: entries, from: index) == LedgerFault(number: index + 2, kind: .changed))
        }
    }

    /// Of another program, or of this one before it was restored: intact, and after somebody else.
    @Test func `one of another chain is found where it stands`() {
        let others = RandomLedger.entries(200, seed: 5)
        for index in 1 ..< 200 {
            var entries = Self.entries
            entries[index] = others[index]
            #expect(Self.fault(in: entries, from: index) == LedgerFault(number: index + 1, kind: .broken))
        }
    }

    @Test(
        arguments: [
            (.missing, "Entry 7 is missing."),
            (.changed, "Entry 7 was changed: its hash is not that of its content."),
            (.broken, "Entry 7 does not follow the entry before it: one of the two was replaced."),
            (.backwards, "Entry 7 is older than the entry before it."),
            (.cutOff, "The ledger was cut off before entry 7."),
        ] as [(LedgerFault.Kind, String)])
    func `a fault names its entry`(_ kind: LedgerFault.Kind, _ expected: String) {
        #expect(LedgerFault(number: 7, kind: kind).description == expected)
    }

    /// What is before the index is as it was.
    private static func fault(in entries: [LedgerEntry], from index: Int) -> LedgerFault? {
        LedgerChain.fault(in: entries.dropFirst(index), after: LedgerChainTests.head(before: index + 1))
    }

    /// Neighbours, the ends, and a hundred others.
    private static var pairs: [(Int, Int)] {
        var random = SplitMix(state: 11)
        let others = (0 ..< 100).map { _ in
            let first = Int.random(in: 0 ..< 199, using: &random)
            return (first, Int.random(in: first + 1 ... 199, using: &random))
        }
        return [(0, 1), (0, 199), (198, 199)] + others
    }
}

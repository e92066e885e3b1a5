import Domain
import Foundation
import Testing

struct LedgerChainTests {
    static let entries = RandomLedger.entries(200, seed: 0x1ED6E4)

    /// The end of the chain before the entry of this number.
    static func head(before number: Int) -> LedgerHead { number == 1 ? .genesis : entries[number - 2].head }

    @Test func `a chain that nobody touched holds`() throws {
        var chain = LedgerChain()
        for entry in Self.entries { try chain.append(entry) }
        #expect(chain.head == Self.entries.last?.head)
        #expect(chain.head.number == 200)
        #expect(Set(Self.entries.map(\.hash)).count == 200)
        #expect(LedgerChain.fault(in: []) == nil)
    }

    @Test func `a chain is taken up at any entry whose head was kept`() {
        for number in 1 ... 200 {
            #expect(LedgerChain.fault(in: Self.entries.dropFirst(number), after: Self.entries[number - 1].head) == nil)
        }
    }

    @Test(arguments: Tampering.content) func `a change of any entry is found at its number`(_ tampering: Tampering) {
        for entry in Self.entries {
            let rest = [tampering.apply(entry)] + Self.entries.dropFirst(entry.number)
            let fault = LedgerChain.fault(in: rest, after: Self.head(before: entry.number))
            #expect(fault == LedgerFault(number: entry.number, kind: .changed))
        }
    }

    @Test(arguments: Tampering.number) func `a number that is another is missed`(_ tampering: Tampering) {
        for entry in Self.entries {
            let rest = [tampering.apply(entry)] + Self.entries.dropFirst(entry.number)
            let fault = LedgerChain.fault(in: rest, after: Self.head(before: entry.number))
            #expect(fault == LedgerFault(number: entry.number, kind: .missing))
        }
    }

    /// The whole chain is read here, so that what comes before is seen to be without fault.
    @Test func `the first of several faults is the one that is told`() {
        var random = SplitMix(state: 7)
        for tampering in Tampering.content {
            var entries = Self.entries
            let indices = [Int.random(in: 0 ..< 100, using: &random), Int.random(in: 100 ..< 200, using: &random)]
            for index in indices { entries[index] = tampering.apply(entries[index]) }
            #expect(LedgerChain.fault(in: entries) == LedgerFault(number: indices[0] + 1, kind: .changed))
        }
    }

    /// Who changes an entry and its hash has to change all that follow, and then the head is another.
    @Test func `a change with a hash that fits is found at the next entry, or at the head`() throws {
        for tampering in Tampering.content where !tampering.testDescription.contains("hash") {
            for number in [1, 2, 100, 199, 200] {
                let forged = tampering.apply(Self.entries[number - 1]).rechained(after: Self.head(before: number))
                guard forged.hash != Self.entries[number - 1].hash else { continue }
                let rest = [forged] + Self.entries.dropFirst(number)
                let fault = LedgerChain.fault(in: rest, after: Self.head(before: number))
                #expect(fault == (number == 200 ? nil : LedgerFault(number: number + 1, kind: .broken)))
                var head = forged.head
                for entry in Self.entries.dropFirst(number) { head = entry.rechained(after: head).head }
                #expect(head.hash != Self.entries.last?.hash)
            }
        }
    }

    @Test func `an entry that is older than the one before is found`() throws {
        for entry in Self.entries.dropFirst() {
            let before = Self.head(before: entry.number)
            let unaware = LedgerHead(number: before.number, at: .distantPast, hash: before.hash)
            let forged = entry.with(at: before.at - 0.001).rechained(after: unaware)
            let fault = LedgerChain.fault(in: [forged], after: before)
            #expect(fault == LedgerFault(number: entry.number, kind: .backwards))
        }
    }
}

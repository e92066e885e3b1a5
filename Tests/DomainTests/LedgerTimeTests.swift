import Domain
import Foundation
import Testing

struct LedgerTimeTests {
    @Test func `a moment in whole milliseconds stays as it is, from 2005 to 2037`() {
        var random = SplitMix(state: 3)
        for _ in 0 ..< 100_000 {
            let milliseconds = Int.random(in: 1_104_537_600_000 ..< 2_145_916_800_000, using: &random)
            let moment = Date(millisecondsSince1970: milliseconds)
            guard moment.millisecondsSince1970 == milliseconds, moment.inWholeMilliseconds == moment else {
                Issue.record("\(milliseconds) became \(moment.millisecondsSince1970)")
                return
            }
        }
    }

    @Test(
        arguments: [
            (0, 0), (0.000_9, 0), (0.001, 1), (1.999_9, 1_999), (-0.000_1, -1), (-1, -1_000),
            (1_795_226_400.123_9, 1_795_226_400_123),
        ])
    func `a moment counts by the millisecond that has begun`(_ seconds: Double, _ milliseconds: Int) {
        #expect(Date(timeIntervalSince1970: seconds).millisecondsSince1970 == milliseconds)
    }

    @Test func `an entry never comes before the one before it`() {
        let entry = LedgerHashTests.entry()
        let head = LedgerHead(number: 7, at: entry.at + 60, hash: [])
        #expect(entry.rechained(after: head).at == head.at)
        #expect(entry.rechained(after: .genesis).at == entry.at)
    }
}

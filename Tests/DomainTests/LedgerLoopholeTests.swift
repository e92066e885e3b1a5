import Domain
import Foundation
import Testing

struct LedgerLoopholeTests {
    /// The database keeps microseconds, of which the hash knows nothing.
    @Test(arguments: [0.000_4, 0.000_9]) func `a change of less than a millisecond is found`(_ seconds: Double) {
        let entry = LedgerHashTests.entry()
        #expect(!entry.with(at: entry.at + seconds).isIntact)
    }

    /// A number of seconds beyond a power of two has a bit less for its fraction, and the number of milliseconds not
    /// yet: from January to November 2004, and from January 2038 to September 2039.
    @Test(arguments: [1_073_741_824_000, 1_091_713_092_000, 2_147_483_648_000, 2_160_000_000_000, 2_199_000_000_000])
    func `a moment in whole milliseconds stays as it is in every year`(_ start: Int) {
        for milliseconds in start ..< start + 1_000 {
            let found = Date(millisecondsSince1970: milliseconds).millisecondsSince1970
            guard found == milliseconds else {
                Issue.record("\(milliseconds) became \(found)")
                return
            }
        }
    }

    /// Otherwise it would count as the first approach.
    @Test(arguments: ["", "published", "Applied"])
    func `a match that comes from a state that there is not is no event`(_ state: String) {
        #expect(ProgramEventTests.event(.match, "12", from: state, to: "inTalks", ProgramEventTests.match) == nil)
    }
}

import Domain
import Foundation
import Testing

struct AttemptLimitTests {
    static let now = Date(timeIntervalSince1970: 1_800_000_000)

    /// Seconds since the latest attempts, newest first, and how long the next one has to wait when three may be made.
    @Test(
        arguments: [
            ([], nil), ([0, 0], nil), ([0, 0, 0], 900), ([1, 2, 899], 1), ([1, 2, 899.5], 1), ([1, 2, 900], nil),
            ([0, 10.2, 20.2, 800], 880),
        ] as [([Double], Int?)])
    func `the oldest of the last attempts has to be a quarter of an hour old`(_ ages: [Double], _ expected: Int?) {
        let retryAfter = AttemptLimit(attempts: 3).retryAfter(ages.map { Self.now - $0 }, at: Self.now)
        #expect(retryAfter == expected)
    }
}

import Foundation
import Synchronization

/// The time in which the demonstration's past happens: it stands still while something is done, and goes on in between,
/// never back.
final class PastClock: Sendable {
    private let moment: Mutex<Date>

    init(at moment: Date) {
        self.moment = Mutex(moment)
    }

    var now: Date { moment.withLock(\.self) }

    func pass(minutes: Double) {
        moment.withLock { $0 += minutes * 60 }
    }

    func wait(until later: Date) {
        moment.withLock { $0 = max($0, later) }
    }
}

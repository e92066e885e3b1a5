import Domain
import Foundation
import Synchronization

/// Stands still until a test moves it.
final class TestClock: Sendable {
    private let moment: Mutex<Date>

    init() { moment = Mutex(Date(timeIntervalSince1970: 1_800_000_000)) }

    /// At nine in the morning of this day, in Shanghai.
    init(_ day: String) {
        let day = CalendarDay(day).map { ShanghaiTime.startOfDay($0) }
        moment = Mutex((day ?? .distantPast).addingTimeInterval(9 * 3600))
    }

    var now: Date { moment.withLock { $0 } }

    func advance(_ seconds: TimeInterval) { moment.withLock { $0 += seconds } }
    func advance(days: Int) { advance(Double(days) * 86_400) }
}

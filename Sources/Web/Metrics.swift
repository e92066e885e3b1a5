import Synchronization

/// What the server counts about itself. Labels are names of ours, never anything that came with a request, so that
/// there is only ever a small number of them.
package final class Metrics: Sendable {
    /// In seconds.
    static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    struct Endpoint: Hashable, Comparable {
        let method: String
        let route: String

        static func < (one: Endpoint, other: Endpoint) -> Bool {
            (one.route, one.method) < (other.route, other.method)
        }
    }

    /// How often an endpoint answered with which class of status, and how long that took.
    struct Series {
        /// By the status’s first digit.
        var statuses: [Int: Int] = [:]
        /// How many took at most as long as each bound, and longer than the one before.
        var buckets = [Int](repeating: 0, count: Metrics.bounds.count)
        var count = 0
        var seconds = 0.0
    }

    struct Figures {
        var endpoints: [Endpoint: Series] = [:]
        var inFlight = 0
    }

    private let figures = Mutex(Figures())

    package init() {}

    var current: Figures { figures.withLock { $0 } }

    func begin() { figures.withLock { $0.inFlight += 1 } }

    /// - Parameter status: nil where the request was given up.
    func end(_ endpoint: Endpoint, status: Int?, took: Duration) {
        let (whole, rest) = took.components
        let seconds = Double(whole) + Double(rest) * 1e-18
        figures.withLock { figures in
            figures.inFlight -= 1
            guard let status else { return }
            var series = figures.endpoints.removeValue(forKey: endpoint) ?? Series()
            series.statuses[status / 100, default: 0] += 1
            series.count += 1
            series.seconds += seconds
            if let bucket = Self.bounds.firstIndex(where: { seconds <= $0 }) { series.buckets[bucket] += 1 }
            figures.endpoints[endpoint] = series
        }
    }
}

import Synchronization

/// Token buckets, one for each key, kept as the one moment at which the bucket will be full again (the generic cell
/// rate algorithm, ITU-T I.371).
package final class RateLimiter: Sendable {
    package struct Rate: Sendable {
        package var perSecond: Double
        /// How many may come at once.
        package var burst: Int

        package init(perSecond: Double, burst: Int) {
            self.perSecond = perSecond
            self.burst = burst
        }
    }

    /// Two generations: when the younger is full the elder is forgotten, so that no number of addresses takes more
    /// memory than twice this many entries.
    private struct Buckets {
        var recent: [String: ContinuousClock.Instant] = [:]
        var earlier: [String: ContinuousClock.Instant] = [:]
    }

    private let rate: Rate
    private let capacity: Int
    private let buckets = Mutex(Buckets())

    package init(_ rate: Rate, capacity: Int = 10_000) {
        self.rate = rate
        self.capacity = capacity
    }

    /// How many entries are held: at most twice the capacity.
    var count: Int { buckets.withLock { $0.recent.count + $0.earlier.count } }

    /// Takes a token, if one is there.
    ///
    /// - Returns: how long to wait for one; nil where it was taken.
    package func take(_ key: String, at now: ContinuousClock.Instant = .now) -> Duration? {
        buckets.withLock { buckets in
            let fullAt = max(buckets.recent[key] ?? buckets.earlier[key] ?? now, now) + .seconds(1 / rate.perSecond)
            let wait = fullAt - now - burstLength
            guard wait <= .zero else { return wait }
            if buckets.recent[key] == nil, buckets.recent.count >= capacity {
                buckets.earlier = buckets.recent
                buckets.recent = [:]
            }
            buckets.recent[key] = fullAt
            return nil
        }
    }

    /// How long to wait for a token; nil where there is one now. Takes none.
    package func wait(_ key: String, at now: ContinuousClock.Instant = .now) -> Duration? {
        buckets.withLock { buckets in
            let fullAt = max(buckets.recent[key] ?? buckets.earlier[key] ?? now, now) + .seconds(1 / rate.perSecond)
            let wait = fullAt - now - burstLength
            return wait > .zero ? wait : nil
        }
    }

    private var burstLength: Duration { .seconds(Double(rate.burst) / rate.perSecond) }
}

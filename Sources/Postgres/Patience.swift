/// How long and how often to try again to connect: pauses that double, until the time is up.
struct Patience {
    private let start = ContinuousClock.now
    private var pause: Duration = .milliseconds(20)
    private let startingUp: Duration
    private let unreachable: Duration

    init(startingUp: Duration, unreachable: Duration) {
        self.startingUp = startingUp
        self.unreachable = unreachable
    }

    /// How long to wait before the next attempt; nil if this error should be believed.
    mutating func pause(after error: PostgresError) -> Duration? {
        guard let limit = limit(for: error), ContinuousClock.now - start < limit else { return nil }
        defer { pause = min(pause * 2, .milliseconds(500)) }
        return pause
    }

    private func limit(for error: PostgresError) -> Duration? {
        switch error {
        case .connectionFailed(let failure):
            switch failure.kind {
            case .startingUp: startingUp
            case .unreachable: unreachable
            case .refused: nil
            }
        // A server that accepts a connection and then drops it is going down or coming up.
        default: error.isConnectionLost ? unreachable : nil
        }
    }
}

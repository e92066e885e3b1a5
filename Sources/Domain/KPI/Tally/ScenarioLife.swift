import Foundation

/// What the events say of a scenario, up to a date.
struct ScenarioLife: Sendable {
    let id: Scenario.ID
    private(set) var owner: Organization.ID?
    private(set) var track = ""
    private(set) var state: Scenario.State?
    /// When it came into its state.
    private(set) var since = Date.distantPast
    /// For the first time.
    private(set) var publishedAt: Date?
    private(set) var isBenchmark = false
    private(set) var benchmarkSince = Date.distantPast

    /// Whether it leaves every figure, with all that came of it.
    var isVoid: Bool { state == .voided }

    init(id: Scenario.ID) { self.id = id }

    mutating func take(_ change: ProgramEvent.ScenarioChange, at moment: Date) {
        owner = change.owner
        track = change.track
        if let target = change.to {
            // A new version of a published scenario is published, but not anew.
            if target != state { since = moment }
            state = target
            if target == .published, publishedAt == nil { publishedAt = moment }
        }
        if let distinction = change.distinction {
            isBenchmark = distinction == .benchmark
            benchmarkSince = moment
        }
    }
}

package import Domain
import Foundation

extension PairFeatures {
    /// What the fields of both sides say of how they would get on. What was not given says nothing.
    ///
    /// - Parameters:
    ///   - engagements: how many the OPC carries now.
    ///   - accepted: how many of its deliveries were accepted so far.
    package init(_ profile: Profile, for scenario: Scenario, engagements: Int = 0, accepted: Int? = nil) {
        self.init()
        if !scenario.track.isEmpty { self[.track] = profile.tracks.contains(scenario.track) ? 1 : 0 }
        if let one = profile.region, let other = scenario.region { self[.region] = one == other ? 1 : 0 }
        if let least = profile.rateMinCNY, let most = scenario.budgetMaxCNY, most > 0 {
            self[.price] = Float(min(least, most)) / Float(most)
        }
        if let capacity = profile.capacity, capacity > 0 {
            self[.workload] = Float(min(engagements, capacity)) / Float(capacity)
        }
        if let accepted { self[.record] = log1p(Float(accepted)) }
    }
}

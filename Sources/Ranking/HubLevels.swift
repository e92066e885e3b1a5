import LinearAlgebra

/// How near each listing is to the nearest on the other side.
package struct HubLevels: Sendable {
    package let needs: [Float]
    /// Nil where there are too few needs to tell a hub from an offer that fits one of them.
    package let offers: [Float]?

    private static let fewest = 20

    package init(needs: NeedIndex, offers: OfferIndex) {
        guard needs.count > 0, offers.count > 0 else {
            self.needs = Array(repeating: 0, count: needs.count)
            self.offers = nil
            return
        }
        let cosines = needs.wholes.timesTransposed(offers.wholes)
        self.needs = (0 ..< cosines.rows).map { Self.level(of: cosines.row($0)) }
        guard needs.count >= Self.fewest else {
            self.offers = nil
            return
        }
        let turned = offers.wholes.timesTransposed(needs.wholes)
        self.offers = (0 ..< turned.rows).map { Self.levelOfOffer(with: turned.row($0)) }
    }

    /// Among many needs an offer fits more of them: one in 25, as five of the demonstration’s 120.
    ///
    /// - Parameter cosines: with every need.
    package static func levelOfOffer(with cosines: some Collection<Float>) -> Float {
        level(of: cosines, nearest: max(5, cosines.count / 25))
    }

    /// The mean of the greatest.
    package static func level(of cosines: some Collection<Float>, nearest count: Int = 5) -> Float {
        guard !cosines.isEmpty else { return 0 }
        let best = cosines.sorted(by: >).prefix(count)
        return best.reduce(0, +) / Float(best.count)
    }
}

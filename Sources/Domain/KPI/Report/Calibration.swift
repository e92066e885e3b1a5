/// Whether of the pairs shown with an estimate as many were agreed as it said: one tenth of the scale.
package struct Calibration: Sendable {
    /// Which tenth: 0 for estimates below 0.1, 9 for those from 0.9.
    package let tenth: Int
    package let meanEstimate: Double
    /// Of those that are decided.
    package let shareAgreed: Double
    /// Those that are decided.
    package let matches: [Match.ID]

    package static let definition = LocalizedText(
        zh: """
            来自推荐且已见分晓的对接，按推荐时的估计值分为十档：平均估计值与其中曾签约的比例。\
            已签约（无论其后如何）或已结束的为已见分晓；被取代的不计，因为并非对该对本身的决定；作废的不计。
            """,
        en: """
            Matches that came from a recommendation and are decided, by tenths of the estimate that was shown: the mean \
            estimate, and the share that was agreed. Decided are those that were ever agreed or have ended, but for \
            superseded ones, where nothing was decided about the pair; void ones do not count.
            """)

    /// Without the tenths that are empty.
    static func all(in count: KPICount) -> [Calibration] {
        var tenths = Array(repeating: Tenth(), count: 10)
        for match in count.matches.lazy.map({ count.tally.matches[$0] }) {
            guard let estimate = match.recommendedAt, estimate.isFinite, match.isDecided else { continue }
            tenths[min(max(Int(max(min(estimate, 1), 0) * 10), 0), 9)].take(match, estimate)
        }
        return tenths.enumerated().filter { !$1.matches.isEmpty }.map { index, tenth in
            let decided = Double(tenth.matches.count)
            return Calibration(
                tenth: index, meanEstimate: tenth.estimates / decided, shareAgreed: tenth.agreed / decided,
                matches: tenth.matches)
        }
    }

    private struct Tenth {
        var estimates = 0.0
        var agreed = 0.0
        var matches: [Match.ID] = []

        mutating func take(_ match: MatchLife, _ estimate: Double) {
            estimates += estimate
            if match[.agreed] != nil { agreed += 1 }
            matches.append(match.id)
        }
    }
}

extension MatchLife {
    fileprivate var isDecided: Bool { self[.agreed] != nil || (state.isEnd && state != .superseded) }
}

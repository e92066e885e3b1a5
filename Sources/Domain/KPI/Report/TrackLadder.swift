/// How far the scenarios of one track have come.
package struct TrackLadder: Sendable {
    package let track: Program.Track
    private let counts: [Rung: Int]

    package subscript(rung: Rung) -> Int { counts[rung, default: 0] }

    init(_ track: Program.Track, in count: KPICount) {
        self.track = track
        let ladders = count.tally.scenarios.indices.lazy.filter { count.tally.scenarios[$0].track == track.id }
            .map { count.ladders[$0] }
        counts = Dictionary(
            uniqueKeysWithValues: Rung.allCases.map { rung in (rung, ladders.count { $0[rung] != nil }) })
    }
}

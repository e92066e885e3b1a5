package import Foundation

/// How far a program is from its targets at a date, and how it came about.
///
/// It rests on the ledger’s events alone: the same events give the same report, whenever it is made.
package struct KPIReport: Sendable {
    package let program: Program.ID
    package let asOf: Date
    /// Nil where the report is about all tracks.
    package let track: String?
    /// In the order of `Indicator.all`.
    package let figures: [KPIFigure]
    package let paces: [Pace]
    package let reasons: [ReasonCount]
    package let calibration: [Calibration]
    package let tracks: [TrackLadder]
    package let months: [MonthlyLadder]
    private let count: KPICount

    /// - Parameters:
    ///   - events: in the order of time; those after `asOf` are ignored.
    ///   - relatedParties: owners and OPCs with the same legal representative.
    package init(
        of program: Program, events: some Sequence<ProgramEvent>, exposures: [Exposure] = [], asOf: Date,
        track: String? = nil, relatedParties: Set<RelatedParties> = []
    ) {
        var tally = KPITally(asOf: asOf, expecting: events.underestimatedCount)
        for event in events { tally.add(event) }
        self.init(of: program, tally: tally, exposures: exposures, track: track, relatedParties: relatedParties)
    }

    package init(
        of program: Program, tally: KPITally, exposures: [Exposure] = [], track: String? = nil,
        relatedParties: Set<RelatedParties> = []
    ) {
        self.program = program.id
        asOf = tally.asOf
        self.track = track
        count = KPICount(tally, track: track, exposures: exposures, relatedParties: relatedParties)
        // The targets are the program’s: no track has one of its own.
        let targets = track == nil ? program.targets : []
        figures = Indicator.all.map { [count] indicator in
            KPIFigure(indicator, indicator.measure(count), target: targets.first { $0.indicator == indicator.id })
        }
        paces = Pace.all(of: count, program: program, targets: targets)
        reasons = ReasonCount.all(in: count)
        calibration = Calibration.all(in: count)
        tracks = program.tracks.map { [count] in TrackLadder($0, in: count) }
        months = MonthlyLadder.all(in: count)
    }

    package func figure(_ indicator: String) -> KPIFigure? { figures.first { $0.indicator.id == indicator } }

    /// What stands behind a figure, in the order of the ledger; nil where there is no such indicator.
    package func subjects(of indicator: String) -> [KPISubject]? {
        Indicator.all.first { $0.id == indicator }.map { count.subjects($0.measure(count).subjects) }
    }
}

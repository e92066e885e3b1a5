import Foundation

/// What counts at a date: the lives that no void has taken out, in one track or all.
///
/// Every figure is measured on this one value, so that two figures never disagree about what counts.
struct KPICount: Sendable {
    let tally: KPITally
    let track: String?
    /// Indices of scenarios that are not void, in the track.
    let scenarios: [Int]
    /// Indices of matches that are not void, of such scenarios.
    let matches: [Int]
    /// Which of them came to each step of the funnel.
    let funnel: Funnel
    /// How far each scenario of the tally has come, by its index.
    let ladders: [ScenarioLadder]
    let opcs: OPCCount
    /// Of such scenarios, in the order of the log.
    let pairs: [ShownPair]
    /// Of such matches, with those that stand open.
    let questions: [Question]
    let relatedParties: Set<RelatedParties>

    var asOf: Date { tally.asOf }

    init(_ tally: KPITally, track: String?, exposures: [Exposure], relatedParties: Set<RelatedParties>) {
        self.tally = tally
        self.track = track
        self.relatedParties = relatedParties
        let counts = tally.scenarios.map { !$0.isVoid && (track == nil || $0.track == track) }
        scenarios = tally.scenarios.indices.filter { counts[$0] }
        matches = tally.matches.indices.filter { !tally.matches[$0].isVoid && counts[tally.matches[$0].scenario] }
        funnel = Funnel(of: matches, in: tally)
        ladders = ScenarioLadder.all(in: tally)
        opcs = OPCCount(tally, track: track, matches: matches)
        pairs = ShownPair.all(of: exposures, in: tally, matches: matches, counts: counts)
        questions = Self.questions(in: tally, counts: counts)
    }

    private static func questions(in tally: KPITally, counts: [Bool]) -> [Question] {
        func isCounted(_ match: Int) -> Bool { !tally.matches[match].isVoid && counts[tally.matches[match].scenario] }
        let open = tally.matches.indices.lazy.filter(isCounted).compactMap { index in
            Question(
                match: index, state: tally.matches[index].state, since: tally.matches[index].since, endedBy: nil,
                at: tally.asOf)
        }
        return tally.questions.filter { isCounted($0.match) } + open
    }
}

/// An owner and an OPC with the same legal representative.
package struct RelatedParties: Hashable, Sendable {
    package let owner: Organization.ID
    package let opc: Organization.ID

    package init(owner: Organization.ID, opc: Organization.ID) {
        self.owner = owner
        self.opc = opc
    }
}

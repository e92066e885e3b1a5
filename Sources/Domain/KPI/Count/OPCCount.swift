import Foundation

/// The OPCs of a tally, by their numbers: one for each organization, however many profiles it has.
struct OPCCount: Sendable {
    /// In the order of their numbers, with when it was first verified.
    let gathered: [Counted]
    /// The profile that stands for an OPC, by its number; nil where it has none left.
    let representatives: [Int?]
    /// By the OPC’s number, over the whole program: when a delivery was first accepted.
    let firstAcceptance: [Date?]
    /// By the OPC’s number: when talks first began in a counted match.
    let firstTalks: [Date?]
    /// By the OPC’s number: when it was last served in a counted match.
    let lastServed: [Date?]

    init(_ tally: KPITally, track: String?, matches: [Int]) {
        var representatives = [Int?](repeating: nil, count: tally.opcCount)
        var gatheredAt = [Date?](repeating: nil, count: tally.opcCount)
        for index in tally.profiles.indices {
            let profile = tally.profiles[index]
            let moment = track.map(profile.tracks.contains) == false ? nil : profile.gatheredAt
            if representatives[profile.opc] == nil || (moment != nil && gatheredAt[profile.opc] == nil) {
                representatives[profile.opc] = index
            }
            if let moment { gatheredAt[profile.opc] = min(gatheredAt[profile.opc] ?? moment, moment) }
        }
        self.representatives = representatives
        gathered = gatheredAt.indices.compactMap { opc in gatheredAt[opc].map { Counted(opc, at: $0) } }

        var acceptances = [Date?](repeating: nil, count: tally.opcCount)
        for match in tally.matches where !match.isVoid && !tally.scenarios[match.scenario].isVoid {
            guard let moment = match[.accepted] else { continue }
            let opc = tally.profiles[match.profile].opc
            acceptances[opc] = min(acceptances[opc] ?? moment, moment)
        }
        firstAcceptance = acceptances

        var talks = acceptances.map { _ in Date?.none }
        var served = talks
        for match in matches.lazy.map({ tally.matches[$0] }) {
            let opc = tally.profiles[match.profile].opc
            if let moment = match[.inTalks] { talks[opc] = min(talks[opc] ?? moment, moment) }
            if let moment = match.lastServedAt { served[opc] = max(served[opc] ?? moment, moment) }
        }
        firstTalks = talks
        lastServed = served
    }
}

/// Something that counts, by its index, and since when.
struct Counted: Sendable {
    let index: Int
    let at: Date

    init(_ index: Int, at moment: Date) {
        self.index = index
        at = moment
    }
}

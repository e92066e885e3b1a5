import Foundation

/// What the events say of a profile, up to a date.
struct ProfileLife: Sendable {
    let id: Profile.ID
    /// Whose it is: an OPC with two profiles is still one OPC.
    var opc: Int
    private(set) var state: Profile.State?
    private(set) var since = Date.distantPast
    private(set) var tracks: [String] = []
    private(set) var isCounted = false
    /// For the first time.
    private(set) var verifiedAt: Date?

    init(id: Profile.ID, opc: Int) {
        self.id = id
        self.opc = opc
    }

    /// Since when it stands for a gathered OPC; nil where it does not.
    var gatheredAt: Date? { state == .verified && isCounted ? verifiedAt : nil }

    mutating func take(_ change: ProgramEvent.ProfileChange, at moment: Date) {
        if change.to != state { since = moment }
        state = change.to
        tracks = change.tracks
        isCounted = change.isCounted
        if change.to == .verified, verifiedAt == nil { verifiedAt = moment }
    }
}

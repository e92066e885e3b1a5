import Domain
import Matchmaking

/// The profile of whoever is signed in.
struct OwnProfile: Sendable {
    let profiles: Profiles

    /// As a list gives it; nil where there is none yet. An organization with several has written the others by other ways
    /// than these pages, which follow the first.
    func find(_ actor: Actor) async throws -> Record? {
        let page = try await profiles.page(
            actor, track: nil, state: Profile.State.allCases.filter { $0 != .erased }, words: nil, community: nil,
            limit: 1, cursor: nil)
        return page.items.first
    }

    func id(_ actor: Actor) async throws -> Profile.ID? {
        try await find(actor)?.text("id").map { Profile.ID($0) }
    }
}

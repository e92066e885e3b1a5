package import Domain
import LinearAlgebra

/// The program's plan, for its office.
package final class Plans: Sendable {
    /// How many OPCs a call list has, where nobody says.
    package static let listLength = 10

    private let recommendations: Recommendations
    /// Whoever asks while a plan is being made gets that one.
    private let thread = LongWork("berth.plan", isSerial: true)

    package init(_ recommendations: Recommendations) {
        self.recommendations = recommendations
    }

    /// - Parameter track: shows only what concerns it; the plan is always of the whole program.
    package func plan(
        _ actor: Actor, track: String?, listLength: Int = Plans.listLength
    ) async throws -> ProgramPlan {
        guard [.office, .admin, .operator].contains(actor.role) else {
            throw ServiceError.forbidden("Only the program office sees the program’s plan.")
        }
        let snapshot = try recommendations.current()
        try recommendations.program.check(track: track)
        let plan = try await thread.run { [recommendations] in
            try snapshot.plans.plan(listLength: listLength) {
                try recommendations.fits(in: snapshot).plan(listLength: listLength)
            }
        }
        return plan.part(of: track)
    }
}

extension Program {
    /// - Throws: `invalid` where the program has no such track.
    func check(track: String?) throws(ServiceError) {
        guard let track, self.track(track) == nil else { return }
        throw .invalid([.notOneOf(tracks.map(\.id), field: "track")])
    }
}

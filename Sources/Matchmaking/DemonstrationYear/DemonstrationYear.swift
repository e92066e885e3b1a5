package import Domain
package import Foundation
package import Postgres
package import Ranking
import Storage

/// What has happened in the demonstration before today: a year in which its people, all fictional, did through the
/// services what real ones do through the pages. Nothing is written past the services, so that every figure, list and
/// entry of the ledger is true to what happened.
///
/// What each does depends on chance that is the same each time (`Chance`) and on how things stand, never on what this
/// program remembers: a past that was broken off is gone on with, and what passes between two starts happens too.
package struct DemonstrationYear: Sendable {
    static let days = 365
    /// A visitor’s organizations leave to the visitor what came up within so many days.
    static let visitorsDays = 14

    let clock: PastClock
    let context: ServiceContext
    let recommendations: Recommendations
    let services: Services
    let start: CalendarDay
    /// Nothing happens on this day or later.
    let today: CalendarDay

    /// - Parameter now: the end of the past.
    package init(
        of program: Program, in database: Database, encoders: Encoders, model: RankerModel, duplicates: DuplicateModel,
        until now: Date
    ) {
        today = ShanghaiTime.day(of: now)
        start = today.adding(days: -Self.days) ?? today
        let clock = PastClock(at: ShanghaiTime.startOfDay(start))
        self.clock = clock
        context = ServiceContext(database: database, program: program, now: { clock.now })
        recommendations = Recommendations(context, encoders: encoders, model: model)
        services = Services(recommendations, duplicates: duplicates)
    }

    /// When the listings of the demonstration were brought in.
    package var beginning: Date { clock.now }

    /// Goes on from the ledger’s last entry to yesterday, or to the last day of which the working days are known.
    package func play(progress: (_ day: Int, _ days: Int) throws -> Void) async throws {
        let program = context.programID
        let last = try await context.database.read(as: .system(program)) { db in try Ledger.head(of: program, db).at }
        var day = max(start, ShanghaiTime.day(of: last).adding(days: 1) ?? start)
        guard day < today else { return }
        let cast = try await DemonstrationCast(services: services, context: context)
        while day < today, let isWorked = try? context.program.workingDays.isWorkingDay(day) {
            if isWorked { try await live(day, cast) }
            clock.wait(until: ShanghaiTime.endOfDay(day) - 1)
            try await Clockwork(context).tick()
            try progress(start.days(until: day) + 1, Self.days)
            guard let next = day.adding(days: 1) else { return }
            day = next
        }
    }

    private func live(_ day: CalendarDay, _ cast: DemonstrationCast) async throws {
        clock.wait(until: ShanghaiTime.startOfDay(day) + 8.5 * 3600)
        try await registerFigures(on: day, cast)
        try await sendInListings(on: day, cast)
        if [.tuesday, .friday].contains(day.weekday) { try await decideListings(on: day, cast) }
        try await recommendations.refresh()
        let matches = try await matches()
        for match in matches { try await goOn(match, on: day, cast) }
        let known = Set(matches.map { Pair($0.scenario, $0.profile) })
        try await approach(on: day, cast, known: known)
        try await approachVisitors(on: day, cast, known: known)
        try await readNotices(cast)
    }

    /// Those whom a visitor can be have read what they were told, but for what is left to the visitor.
    private func readNotices(_ cast: DemonstrationCast) async throws {
        for actor in [cast.office] + cast.visitors.sorted().compactMap(cast.actor) {
            guard let organization = actor.organization, !leavesToVisitor(organization, since: clock.now, cast) else {
                continue
            }
            _ = try await services.notices.markAllRead(Command(actor))
        }
    }

    /// All that ever were, the oldest first.
    private func matches() async throws -> [Match] {
        let program = context.programID
        var query = Match.Query()
        query.limit = 100_000
        return try await context.database.read(as: .system(program)) { [query] db in
            try Match.page(query, in: program, db).reversed()
        }
    }

    /// Does something as somebody does who cannot know beforehand whether it is allowed: a refusal changes nothing.
    func attempt(_ action: () async throws -> Void) async throws {
        do {
            try await action()
        } catch ServiceError.refused, ServiceError.calendarMissing {}
        clock.pass(minutes: 2)
    }

    /// Whether an organization leaves what came up at a moment to its visitor.
    func leavesToVisitor(_ organization: Organization.ID, since moment: Date, _ cast: DemonstrationCast) -> Bool {
        cast.visitors.contains(organization)
            && ShanghaiTime.day(of: moment).days(until: today) <= Self.visitorsDays
    }
}

import Domain
import Storage

extension DemonstrationYear {
    /// On the first worked day of a month the office registers what nobody can count from listings, and takes in a
    /// community that has opened.
    func registerFigures(on day: CalendarDay, _ cast: DemonstrationCast) async throws {
        guard let isFirst = try? context.program.workingDays.count(after: lastOfMonth(before: day), through: day) == 1,
            isFirst
        else { return }
        let program = context.programID
        let (known, named) = try await context.database.read(as: .system(program)) { db in
            var query = ListedProfile.Query()
            query.limit = 100_000
            return (
                try Organization.page(
                    kind: .community, words: nil, only: nil, after: nil, limit: 1_000, in: program, db
                ).map(\.organization.name),
                try ListedProfile.page(query, in: program, db).compactMap(\.profile.community)
            )
        }
        let office = Command(cast.office)
        if let new = Set(named).subtracting(known).min() {
            try await attempt {
                _ = try await services.organizations.create(["kind": .text("community"), "name": .text(new)], office)
            }
        }
        let communities = min(known.count + 1, Set(named).union(known).count)
        let months = Double(start.days(until: day)) / 30
        let people = Int(240 + months * 95 + 40 * Chance.draw("people \(day)"))
        for (indicator, value) in [("communities", communities), ("people", people)] {
            try await attempt {
                _ = try await services.figures.register(
                    [
                        "indicator": .text(indicator), "value": .count(value), "on": .text(day.description),
                        "source": .text("各社区月报汇总（演示，虚构）"),
                    ], office)
            }
        }
    }

    private func lastOfMonth(before day: CalendarDay) -> CalendarDay {
        day.adding(days: -day.day) ?? day
    }
}

/// The few best of many teams of one size.
struct BestTeams {
    private let count: Int
    /// The best first.
    private(set) var teams: [Team] = []

    init(count: Int) {
        self.count = count
    }

    /// - Parameters:
    ///   - strong: as the team's own, known before the team is put together.
    ///   - sum: likewise; asked for only where it decides.
    ///   - team: put together only if it may be among the best.
    mutating func consider(strong: Int, sum: () -> Double, team: () -> Team) {
        guard count > 0 else { return }
        if teams.count == count, let last = teams.last {
            guard strong > last.strong || strong == last.strong && sum() >= last.sum else { return }
            guard case let team = team(), Team.isBetter(team, last) else { return }
            teams.removeLast()
            insert(team)
        } else {
            insert(team())
        }
    }

    private mutating func insert(_ team: Team) {
        let place = teams.firstIndex { Team.isBetter(team, $0) } ?? teams.endIndex
        teams.insert(team, at: place)
    }
}

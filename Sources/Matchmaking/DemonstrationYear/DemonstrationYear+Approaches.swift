import Domain
import Ranking
import Storage

extension DemonstrationYear {
    struct Pair: Hashable {
        let scenario: Scenario.ID
        let profile: Profile.ID

        init(_ scenario: Scenario.ID, _ profile: Profile.ID) {
            self.scenario = scenario
            self.profile = profile
        }
    }

    private static let entries = 10
    private static let ownersNote = "看了你们的案例，想先聊聊数据和时间。"
    private static let opcsNote = "同类项目做过，可以先用样本试一版。"
    /// Below this estimate nobody here approaches the other side.
    private static let leastProbability = 0.2

    /// Owners and OPCs look at their lists, open what interests them, and some approach the other side.
    ///
    /// - Parameter known: the pairs that have met already.
    func approach(on day: CalendarDay, _ cast: DemonstrationCast, known: Set<Pair>) async throws {
        let snapshot = try recommendations.current()
        for listed in snapshot.scenarios where listed.scenario.state == .published {
            guard let actor = cast.actor(for: listed.owner), !isKept(listed, for: cast),
                Chance.happens("owner looks", to: listed.scenario.id, on: day, share: 0.06),
                !leavesToVisitor(listed.owner, since: clock.now, cast)
            else { continue }
            try await lookForOPCs(listed.scenario.id, actor, on: day, cast, known)
        }
        for listed in snapshot.profiles where listed.profile.state == .verified {
            guard let actor = cast.actor(for: listed.organization),
                Chance.happens("OPC looks", to: listed.profile.id, on: day, share: 0.03),
                !leavesToVisitor(listed.organization, since: clock.now, cast)
            else { continue }
            try await lookForScenarios(listed.profile.id, actor, on: day, cast, known)
        }
    }

    /// On the last two working days somebody asks for each visitor, so that there is something to answer.
    func approachVisitors(on day: CalendarDay, _ cast: DemonstrationCast, known: Set<Pair>) async throws {
        guard let yesterday = today.adding(days: -1),
            let left = try? context.program.workingDays.count(after: day, through: yesterday), left < 2
        else { return }
        let snapshot = try recommendations.current()
        for listed in snapshot.scenarios where cast.visitors.contains(listed.owner) && isKept(listed, for: cast) {
            let list = try await recommendations.forScenario(listed.scenario.id, limit: Self.entries)
            for entry in list.entries {
                guard let number = snapshot.number(of: entry.listing.id),
                    case let organization = snapshot.profiles[number].organization,
                    let actor = cast.actor(for: organization),
                    mayBegin(Pair(listed.scenario.id, entry.listing.id), listed.owner, organization, cast, known)
                else { continue }
                _ = try await services.recommendations.forProfile(entry.listing.id, actor, limit: Self.entries)
                try await begin(listed.scenario.id, entry.listing.id, note: Self.opcsNote, actor)
                break
            }
        }
        for listed in snapshot.profiles where cast.visitors.contains(listed.organization) {
            let list = try await recommendations.forProfile(listed.profile.id, limit: Self.entries)
            for entry in list.entries {
                guard let number = snapshot.number(of: entry.listing.id),
                    case let owner = snapshot.scenarios[number].owner, let actor = cast.actor(for: owner),
                    mayBegin(Pair(entry.listing.id, listed.profile.id), owner, listed.organization, cast, known)
                else { continue }
                _ = try await services.recommendations.shortlist(
                    for: entry.listing.id, actor, in: .fit, limit: Self.entries)
                try await begin(entry.listing.id, listed.profile.id, note: Self.ownersNote, actor)
                break
            }
        }
    }

    private func lookForOPCs(
        _ id: Scenario.ID, _ actor: Actor, on day: CalendarDay, _ cast: DemonstrationCast, _ known: Set<Pair>
    ) async throws {
        let list = try await services.recommendations.shortlist(for: id, actor, in: .fit, limit: Self.entries)
        clock.pass(minutes: 3)
        for (position, found) in list.profiles.enumerated() {
            let (profile, probability) = (found.listed.profile.id, found.score?.probability ?? 0)
            guard Chance.draw("owner opens \(id) \(profile) \(day)") < 0.7 / Double(position + 1) + 0.1 else {
                continue
            }
            _ = try await services.profiles.find(profile, actor)
            guard probability > Self.leastProbability,
                Chance.draw("invites \(id) \(profile) \(day)") < 0.9 * probability,
                mayBegin(Pair(id, profile), actor.organization, found.listed.organization, cast, known)
            else { continue }
            try await begin(id, profile, note: Self.ownersNote, actor)
        }
    }

    private func lookForScenarios(
        _ id: Profile.ID, _ actor: Actor, on day: CalendarDay, _ cast: DemonstrationCast, _ known: Set<Pair>
    ) async throws {
        let list = try await services.recommendations.forProfile(id, actor, limit: Self.entries)
        clock.pass(minutes: 3)
        guard case .list(let items)? = list["items"] else { return }
        for (position, item) in items.enumerated() {
            guard case .object(let item) = item, case .object(let brief)? = item["scenario"],
                case .text(let text)? = brief["id"], case .number(let probability)? = item["score"],
                let number = try recommendations.current().number(of: Scenario.ID(text))
            else { continue }
            let scenario = try recommendations.current().scenarios[number]
            guard Chance.draw("OPC opens \(text) \(id) \(day)") < 0.7 / Double(position + 1) + 0.1 else { continue }
            _ = try await services.scenarios.find(scenario.scenario.id, actor)
            guard probability > Self.leastProbability,
                Chance.draw("applies \(text) \(id) \(day)") < 0.9 * probability,
                mayBegin(Pair(scenario.scenario.id, id), scenario.owner, actor.organization, cast, known)
            else { continue }
            try await begin(scenario.scenario.id, id, note: Self.opcsNote, actor)
        }
    }

    /// Nobody asks twice, and what the visitors’ two organizations begin with each other is the visitor’s.
    private func mayBegin(
        _ pair: Pair, _ owner: Organization.ID?, _ opc: Organization.ID?, _ cast: DemonstrationCast, _ known: Set<Pair>
    ) -> Bool {
        !known.contains(pair) && !cast.visitors.isSuperset(of: [owner, opc].compactMap(\.self))
    }

    private func begin(_ scenario: Scenario.ID, _ profile: Profile.ID, note: String, _ actor: Actor) async throws {
        try await attempt {
            _ = try await services.matches.create(
                ["scenario": .text(scenario.text), "opc": .text(profile.text), "note": .text(note)], Command(actor))
        }
    }

    /// Of a visitor’s owner all scenarios but the newest stay open for the visitor.
    func isKept(_ listed: ListedScenario, for cast: DemonstrationCast) -> Bool {
        guard cast.visitors.contains(listed.owner), let snapshot = try? recommendations.current() else { return false }
        let own = snapshot.scenarios.filter { $0.owner == listed.owner }.map(\.scenario.id)
        return own.max() != listed.scenario.id || own.count == 1
    }
}

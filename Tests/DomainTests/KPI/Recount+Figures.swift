import Domain
import Foundation

extension Recount {
    struct Figure: Equatable {
        var value: Double?
        var cases: Int?
    }

    /// Every figure by its id.
    var figures: [String: Figure] {
        var figures: [String: Figure] = [:]
        for rung in Rung.allCases {
            figures["scenarios\(rung.rawValue.prefix(1).uppercased())\(rung.rawValue.dropFirst())"] =
                count(reached(rung).count)
        }
        figures["opcs"] = count(gathered.count)
        figures["communities"] = registered("communities")
        figures["people"] = registered("people")
        figures["opcsServed"] = count(served)
        figures.merge(funnel) { $1 }
        figures.merge(durations) { $1 }
        figures.merge(liquidity) { $1 }
        figures.merge(attention) { $1 }
        let recommended = matches.count { $0.events[0].it.recommendedAt != nil }
        figures["shareFromRecommendation"] = share(recommended, of: matches.count)
        return figures
    }

    private func count(_ number: Int) -> Figure { Figure(value: Double(number)) }

    private func share(_ part: Int, of whole: Int) -> Figure {
        Figure(value: whole == 0 ? nil : Double(part) / Double(whole), cases: whole)
    }

    private func registered(_ indicator: String) -> Figure {
        guard track == nil else { return Figure() }
        let known = events.compactMap(\.figure).filter { figure in
            figure.indicator == indicator && figure.on.description <= shanghaiDay(asOf)
        }
        let latest = known.map(\.on).max()
        return Figure(value: known.last { $0.on == latest }.map { Double($0.value) })
    }

    private var served: Int {
        let working: [MatchState] = [.inTalks, .offered, .agreed, .delivered, .inRework, .accepted]
        let year = shanghaiDay(asOf).prefix(4)
        return unique(
            matches.filter { match in
                match.changes.contains { working.contains($0.it.to) && shanghaiDay($0.at).prefix(4) == year }
            }.compactMap { opc(of: $0.profile) }
        ).count
    }

    private var funnel: [String: Figure] {
        let approached = seenPairs.filter { pair in
            matches.contains {
                $0.scenario == pair.scenario && $0.profile == pair.profile
                    && $0.begun >= (pair.seenAt ?? .distantFuture)
            }
        }
        var figures = [
            "pairsRecommended": count(pairs.count), "pairsSeen": count(seenPairs.count),
            "conversionSeen": share(seenPairs.count, of: pairs.count),
            "conversionApproached": share(approached.count, of: seenPairs.count),
        ]
        let steps: [(String, [MatchState])] = [
            ("Approached", [.applied, .invited]), ("InTalks", [.inTalks]), ("Offered", [.offered]),
            ("Agreed", [.agreed]), ("Delivered", [.delivered]), ("Accepted", [.accepted]),
        ]
        for (suffix, beginning) in [("", nil), ("Applied", MatchState.applied), ("Invited", .invited)] {
            let own = matches.filter { beginning == nil || $0.events[0].it.to == beginning }
            let counts = steps.map { step in
                own.count { match in match.events.contains { step.1.contains($0.it.to) } }
            }
            for (index, step) in steps.enumerated() {
                figures["matches\(step.0)\(suffix)"] = count(counts[index])
                if index > 0 {
                    figures["conversion\(step.0)\(suffix)"] = share(counts[index], of: counts[index - 1])
                }
            }
        }
        return figures
    }

    private var durations: [String: Figure] {
        func median(_ from: [MatchState], _ to: MatchState) -> Figure {
            let spans = matches.compactMap { match -> (Double, Bool)? in
                guard let began = match.events.first(where: { from.contains($0.it.to) })?.at else { return nil }
                if let end = match.first(to) { return (end.timeIntervalSince(began) / 86_400, true) }
                let end = match.last.isEnd ? match.changes[match.changes.count - 1].at : asOf
                return (end.timeIntervalSince(began) / 86_400, false)
            }
            return Figure(value: slowMedian(spans), cases: spans.count)
        }
        return [
            "daysToTalks": median([.applied, .invited], .inTalks), "daysToOffer": median([.inTalks], .offered),
            "daysToAgreement": median([.offered], .agreed), "daysToDelivery": median([.agreed], .delivered),
            "daysToAcceptance": median([.delivered], .accepted),
            "daysFromApproachToAcceptance": median([.applied, .invited], .accepted),
        ]
    }

    private var liquidity: [String: Figure] {
        let talking = gathered.filter { organization in
            matches.contains { opc(of: $0.profile) == organization && $0.first(.inTalks) != nil }
        }
        let newcomers = matches.filter { match in
            !matchesOfAllTracks.contains { other in
                opc(of: other.profile) == opc(of: match.profile)
                    && (other.first(.accepted) ?? .distantFuture) <= match.begun
            }
        }
        let shown = gathered.map { organization in pairs.count { opc(of: $0.profile) == organization } }
        let begun = gathered.map { organization in matches.count { opc(of: $0.profile) == organization } }
        let (owner, opcs) = (answers(of: [.applied]), answers(of: [.invited, .offered]))
        let (applied, invited) = (answers(of: [.applied]), answers(of: [.invited]))
        func rate(_ answers: [Answer]) -> Figure {
            let due = answers.filter { $0.end != nil && ($0.isAnswer || $0.end == .expired) }
            return Figure(
                value: due.count < 5 ? nil : Double(due.count(where: \.isAnswer)) / Double(due.count), cases: due.count)
        }
        func days(_ answers: [Answer]) -> Figure {
            let due = answers.count { $0.isAnswer || $0.end == .expired }
            return Figure(
                value: due < 5 ? nil : slowMedian(answers.map { ($0.days, $0.isAnswer) }), cases: answers.count)
        }
        func acceptance(_ answers: [Answer]) -> Figure {
            share(
                answers.count { $0.end == .inTalks },
                of: answers.count { [.inTalks, .declined, .expired].contains($0.end) })
        }
        return [
            "shareScenariosMatched": share(reached(.matched).count, of: reached(.opened).count),
            "shareOPCsTalking": share(talking.count, of: gathered.count),
            "shareNewcomers": share(newcomers.count, of: matches.count),
            "giniRecommendations": Figure(value: slowGini(shown), cases: gathered.count),
            "giniApproaches": Figure(value: slowGini(begun), cases: gathered.count),
            "responseRateOwner": rate(owner), "responseRateOPC": rate(opcs), "responseDaysOwner": days(owner),
            "responseDaysOPC": days(opcs), "acceptanceRateApplications": acceptance(applied),
            "acceptanceRateInvitations": acceptance(invited),
        ]
    }

    private struct Answer {
        let state: MatchState
        let end: MatchState?
        let days: Double
        var isAnswer: Bool { end == .inTalks || end == .agreed || end == .declined }
    }

    private func answers(of states: [MatchState]) -> [Answer] {
        matches.flatMap { match in
            match.changes.indices.filter { states.contains(match.changes[$0].it.to) }.map { index in
                let next = index + 1 < match.changes.count ? match.changes[index + 1] : nil
                let days = (next?.at ?? asOf).timeIntervalSince(match.changes[index].at) / 86_400
                return Answer(state: match.changes[index].it.to, end: next?.it.to, days: days)
            }
        }
    }

    private var attention: [String: Figure] {
        let month = asOf.addingTimeInterval(-30 * 86_400)
        let quiet = scenarios.filter { id in
            guard state(of: id) == .published else { return false }
            let states = changes(of: id).filter { $0.it.to != nil }
            let before = states.lastIndex { $0.it.to != .published }.map { $0 + 1 } ?? 0
            let own = matches.filter { $0.scenario == id }
            return states[before].at <= month && !own.contains { $0.begun > month || !$0.last.isEnd }
        }
        let signed = matches.filter { $0.first(.agreed) != nil && $0.last != .cancelled }
        let repeated = signed.filter { match in
            signed.count { owner(of: $0) == owner(of: match) && opc(of: $0.profile) == opc(of: match.profile) } > 1
        }
        let sameDay = matches.filter { match in
            guard let agreed = match.first(.agreed), let opened = opened(match.scenario) else { return false }
            return shanghaiDay(agreed) == shanghaiDay(opened)
        }
        let parties = matches.filter { match in
            related.contains { $0.owner == owner(of: match) && $0.opc == opc(of: match.profile) }
        }
        return [
            "matchesStalled": count(matches.count { $0.last == .inTalks && $0.events.last?.it.flag == .stalled }),
            "matchesOverdue": count(matches.count { $0.last == .delivered && $0.events.last?.it.flag == .overdue }),
            "scenariosSubmitted": count(scenarios.count { state(of: $0) == .submitted }),
            "profilesSubmitted": count(
                profiles.count { id in
                    let last = changes(of: id).last?.it
                    return last?.to == .submitted && (track == nil || last?.tracks.contains(track ?? "") == true)
                }),
            "scenariosWithoutApproach": count(quiet.count), "matchesRelatedParties": count(parties.count),
            "matchesOpenedAndSignedOnOneDay": count(sameDay.count), "matchesRepeatedPair": count(repeated.count),
        ]
    }
}

/// The product limit after its definition: for each time at which somebody came to it, over those not yet gone.
func slowMedian(_ spans: [(days: Double, isReached: Bool)]) -> Double? {
    Set(spans.filter(\.isReached).map(\.days)).sorted().first { time in
        let times = Set(spans.filter { $0.isReached && $0.days <= time }.map(\.days)).sorted()
        let survival = times.reduce(1.0) { product, moment in
            let gone = spans.count { $0.days == moment && $0.isReached }
            return product * (1 - Double(gone) / Double(spans.count { $0.days >= moment }))
        }
        return survival <= 0.5 + 1e-9
    }
}

/// The mean difference between any two, over twice the mean.
func slowGini(_ shares: [Int]) -> Double? {
    let total = shares.reduce(0, +)
    guard total > 0 else { return nil }
    let differences = shares.reduce(0) { sum, one in sum + shares.reduce(0) { $0 + abs(one - $1) } }
    return Double(differences) / Double(2 * shares.count * total)
}

/// After the system’s own calendar.
func shanghaiDay(_ moment: Date) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 28_800) ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: moment)
    func digits(_ number: Int?, _ count: Int) -> String {
        let text = String(number ?? 0)
        return String(repeating: "0", count: count - text.count) + text
    }
    return "\(digits(parts.year, 4))-\(digits(parts.month, 2))-\(digits(parts.day, 2))"
}

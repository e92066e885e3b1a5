import Foundation

extension Indicator {
    /// What the office has to look at.
    static let attention = waiting + suspicious

    private static let waiting = [
        Indicator(
            "matchesStalled", .attention, .matches, name: LocalizedText(zh: "停滞的洽谈", en: "Stalled talks"),
            definition: LocalizedText(
                zh: "截至日处于洽谈且已标记停滞，此后没有任何动静的对接。",
                en: "Matches in talks at the date that were marked as stalled, with no sign of life since.")
        ) { .count(.matches($0.flagged(.stalled, in: .inTalks))) },
        Indicator(
            "matchesOverdue", .attention, .matches, name: LocalizedText(zh: "逾期未验收", en: "Deliveries overdue"),
            definition: LocalizedText(
                zh: "截至日已交付而链主企业逾期未答复，已标记逾期的对接。",
                en: "Matches delivered at the date, marked because the owner has not answered for too long.")
        ) { .count(.matches($0.flagged(.overdue, in: .delivered))) },
        Indicator(
            "scenariosSubmitted", .attention, .scenarios, name: LocalizedText(zh: "待审场景", en: "Scenarios to review"),
            definition: LocalizedText(
                zh: "截至日已提交、等待管理方审核的场景，附提交日期。",
                en: "Scenarios that wait for the office’s review at the date, each with the day it was submitted.")
        ) { count in .count(.scenarios(count.scenarios(in: .submitted))) },
        Indicator(
            "profilesSubmitted", .attention, .profiles, name: LocalizedText(zh: "待核验画像", en: "Profiles to verify"),
            definition: LocalizedText(
                zh: "截至日已提交、等待管理方核验的画像，附提交日期。",
                en: "Profiles that wait for the office’s verification at the date, each with the day it was submitted.")
        ) { .count(.profiles($0.submittedProfiles)) },
        Indicator(
            "scenariosWithoutApproach", .attention, .scenarios,
            name: LocalizedText(zh: "30天无对接的场景", en: "Scenarios without an approach for 30 days"),
            definition: LocalizedText(
                zh: "截至日在发布中且已连续发布满30天，最近30天内无人发起对接，也没有进行中的对接的场景。",
                en: """
                    Scenarios published at the date and for 30 days or more, with no match begun in the last 30 days and \
                    none that goes on.
                    """)
        ) { .count(.scenarios($0.scenariosWithoutApproach)) },
    ]
}

extension KPICount {
    fileprivate func flagged(_ flag: ProgramEvent.MatchChange.Flag, in state: MatchState) -> [Counted] {
        matches.compactMap { index in
            let match = tally.matches[index]
            return match.state == state && match.flag == flag ? Counted(index, at: match.flaggedAt) : nil
        }
    }

    fileprivate func scenarios(in state: Scenario.State) -> [Counted] {
        scenarios.filter { tally.scenarios[$0].state == state }.map { Counted($0, at: tally.scenarios[$0].since) }
    }

    fileprivate var submittedProfiles: [Counted] {
        tally.profiles.indices.filter { index in
            tally.profiles[index].state == .submitted
                && track.map(tally.profiles[index].tracks.contains) != false
        }.map { Counted($0, at: tally.profiles[$0].since) }
    }

    fileprivate var scenariosWithoutApproach: [Counted] {
        let limit = asOf.addingTimeInterval(-30 * 86_400)
        var hasApproach = tally.scenarios.map { _ in false }
        for match in matches.lazy.map({ tally.matches[$0] })
        where !match.state.isEnd || match[.approached].map({ $0 > limit }) == true {
            hasApproach[match.scenario] = true
        }
        return scenarios(in: .published).filter { $0.at <= limit && !hasApproach[$0.index] }
    }
}

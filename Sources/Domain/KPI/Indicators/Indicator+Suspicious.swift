import Foundation

extension Indicator {
    /// What may be in order, but is not taken to be so without a look.
    static let suspicious = [
        Indicator(
            "matchesRelatedParties", .attention, .matches, name: LocalizedText(zh: "关联方对接", en: "Related parties"),
            definition: LocalizedText(
                zh: "双方法定代表人相同的对接；作废的不计。",
                en: "Matches whose two sides have the same legal representative; void ones do not count.")
        ) { .count(.matches($0.matchesOfRelatedParties)) },
        Indicator(
            "matchesOpenedAndSignedOnOneDay", .attention, .matches,
            name: LocalizedText(zh: "当日开放当日签约", en: "Opened and signed on one day"),
            definition: LocalizedText(
                zh: "场景首次发布与该对接首次签约在同一天（北京时间）的对接；作废的不计。",
                en: """
                    Matches first agreed on the day (Beijing time) on which their scenario was first published; void ones \
                    do not count.
                    """)
        ) { .count(.matches($0.matchesOfOneDay)) },
        Indicator(
            "matchesRepeatedPair", .attention, .matches, name: LocalizedText(zh: "同一双方重复签约", en: "Repeated pairs"),
            definition: LocalizedText(
                zh: "同一链主企业与同一超级个体之间已有两项或以上签约且未取消的对接；作废的不计。",
                en: """
                    Matches agreed and not cancelled since, of an owner and an OPC that have two or more of them; void \
                    ones do not count.
                    """)
        ) { .count(.matches($0.matchesOfRepeatedPairs)) },
    ]
}

extension KPICount {
    fileprivate var matchesOfRelatedParties: [Counted] {
        guard !relatedParties.isEmpty else { return [] }
        let organizations = tally.organizations
        return funnel[.approached, begunBy: .anyone].filter { counted in
            let match = tally.matches[counted.index]
            guard let owner = tally.scenarios[match.scenario].owner,
                let opc = organizations[tally.profiles[match.profile].opc]
            else { return false }
            return relatedParties.contains(RelatedParties(owner: owner, opc: opc))
        }
    }

    fileprivate var matchesOfOneDay: [Counted] {
        funnel[.agreed, begunBy: .anyone].filter { counted in
            let opened = ladders[tally.matches[counted.index].scenario].opened
            return opened.map(ShanghaiCalendar.number) == ShanghaiCalendar.number(of: counted.at)
        }
    }

    fileprivate var matchesOfRepeatedPairs: [Counted] {
        struct Pair: Hashable {
            let owner: Organization.ID?
            let opc: Int
        }
        let signed = matches.compactMap { index in tally.matches[index].signedAt.map { Counted(index, at: $0) } }
        let pairs = signed.map { counted in
            let match = tally.matches[counted.index]
            return Pair(owner: tally.scenarios[match.scenario].owner, opc: tally.profiles[match.profile].opc)
        }
        let counts = pairs.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return zip(signed, pairs).filter { counts[$1, default: 0] > 1 }.map(\.0)
    }
}

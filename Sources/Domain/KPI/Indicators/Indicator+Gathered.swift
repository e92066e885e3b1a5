import Foundation

extension Indicator {
    /// Who has come together in the program.
    static let gathered = [
        Indicator(
            "opcs", .gathered, .opcs, name: LocalizedText(zh: "集聚超级个体", en: "OPCs gathered"),
            definition: LocalizedText(
                zh: "截至日画像处于已核验状态，且人数不超过上限或经管理方特许的不同单位；一个单位计一次。",
                en: """
                    Distinct organizations with a profile that is verified at the date, within the headcount limit or \
                    let in by the office; an organization counts once.
                    """)
        ) { .count(.opcs($0.opcs.gathered)) },
        registered("communities", .communities, "OPC社区", "Communities"),
        registered("people", .people, "集聚人才", "People"),
        Indicator(
            "opcsServed", .gathered, .opcs, name: LocalizedText(zh: "本年度服务的超级个体", en: "OPCs served this year"),
            definition: LocalizedText(
                zh: "截至日所在公历年（北京时间）内，至少有一项对接进入洽谈或其后各阶段（报价、签约、交付、整改、验收）的不同超级个体；作废的不计。",
                en: """
                    Distinct OPCs of which at least one match came into talks or a later stage (offer, agreement, \
                    delivery, rework, acceptance) in the calendar year of the date, Beijing time; void ones do not \
                    count.
                    """)
        ) { count in
            let start = ShanghaiCalendar.startOfYear(of: count.asOf)
            let served = count.opcs.lastServed.indices.compactMap { opc in
                count.opcs.lastServed[opc].flatMap { $0 >= start ? Counted(opc, at: $0) : nil }
            }
            return .count(.opcs(served))
        },
    ]

    private static func registered(_ id: String, _ unit: Unit, _ nameZH: String, _ nameEN: String) -> Indicator {
        Indicator(
            id, .gathered, unit, name: LocalizedText(zh: nameZH, en: nameEN),
            definition: LocalizedText(
                zh: "截至日最近一次登记的数字，注明来源和日期；只登记，不推算；不分赛道。",
                en:
                    "The latest figure registered for a day up to the date, with its source; never inferred; not by track."
            )
        ) { count in
            guard count.track == nil, let figure = count.latestFigure(id) else { return Measurement() }
            return Measurement(value: Double(figure.value), registered: figure)
        }
    }
}

extension KPICount {
    /// Of figures for the same day the one that was registered last.
    fileprivate func latestFigure(_ indicator: String) -> ProgramEvent.Figure? {
        guard let today = ShanghaiCalendar.day(of: asOf) else { return nil }
        return tally.figures.filter { $0.indicator == indicator && $0.on <= today }
            .reduce(nil) { latest, figure in
                guard let latest, latest.on > figure.on else { return figure }
                return latest
            }
    }
}

import Foundation

extension Indicator {
    /// Of fewer cases than this nothing is said of a side.
    static let casesToShow = 5

    /// How the two sides answer applications, invitations and offers.
    static let answers = [
        responseRate("responseRateOwner", of: .owner, "链主企业", "owners"),
        responseRate("responseRateOPC", of: .opc, "超级个体", "OPCs"),
        responseDays("responseDaysOwner", of: .owner, "链主企业", "owners"),
        responseDays("responseDaysOPC", of: .opc, "超级个体", "OPCs"),
        acceptanceRate("acceptanceRateInvitations", of: .invitation, "邀请", "invitations"),
        acceptanceRate("acceptanceRateApplications", of: .application, "申请", "applications"),
    ]

    private static func responseRate(_ id: String, of side: Party, _ zh: String, _ en: String) -> Indicator {
        Indicator(
            id, .liquidity, .share, name: LocalizedText(zh: zh + "响应率", en: "Response rate of " + en),
            definition: LocalizedText(
                zh: "应由\(zh)答复的申请、邀请和报价中，期限内答复的÷（期限内答复的＋逾期未答复的）；撤回、被取代、取消、作废及尚未到期的不计；满5例才显示。",
                en: """
                    Of the applications, invitations and offers that \(en) had to answer: answered in time, of those \
                    answered or expired; withdrawn, superseded, cancelled, void and pending ones do not count; shown \
                    from five cases on.
                    """)
        ) { count in
            let due = count.questions.filter { $0.asked == side && $0.isDue }
            let answered = due.filter(\.isAnswered)
            var share = Measurement.share(.matches(count.matches(of: answered)), of: due.count)
            if due.count < casesToShow {
                share.value = nil
            } else {
                share.value = Double(answered.count) / Double(due.count)
            }
            return share
        }
    }

    private static func responseDays(_ id: String, of side: Party, _ zh: String, _ en: String) -> Indicator {
        Indicator(
            id, .liquidity, .days, name: LocalizedText(zh: zh + "响应中位天数", en: "Median days to an answer of " + en),
            definition: LocalizedText(
                zh: "从提出申请、邀请或报价到\(zh)答复的日历天数的中位数，按Kaplan–Meier法估计，未获答复即结束的及尚未答复的均删失；应答复的满5例才显示。",
                en: """
                    The median of the calendar days from an application, invitation or offer to the answer of \(en), by \
                    Kaplan and Meier: those that ended without an answer or are pending are censored; shown from five \
                    cases that were due on.
                    """)
        ) { count in
            let asked = count.questions.filter { $0.asked == side }
            let spans = asked.map { KaplanMeier.Span($0.endedAt.daysSince($0.askedAt), isCensored: !$0.isAnswered) }
            let due = asked.count(where: \.isDue)
            let median = Measurement.median(KaplanMeier(spans), of: .matches(count.matches(of: asked)))
            return due < casesToShow ? Measurement(cases: median.cases, subjects: median.subjects) : median
        }
    }

    private static func acceptanceRate(
        _ id: String, of kind: Question.Kind, _ zh: String, _ en: String
    ) -> Indicator {
        Indicator(
            id, .liquidity, .share, name: LocalizedText(zh: zh + "接受率", en: "Acceptance rate of " + en),
            definition: LocalizedText(
                zh: "\(zh)中，进入洽谈的÷（进入洽谈的＋被谢绝的＋逾期的）；撤回、被取代、作废及尚未答复的不计。",
                en: """
                    Of the \(en): those that came into talks, of those that came into talks, were declined or expired; \
                    withdrawn, superseded, void and pending ones do not count.
                    """)
        ) { count in
            let due = count.questions.filter { $0.kind == kind && $0.isDue }
            return .share(.matches(count.matches(of: due.filter { $0.outcome == .yes })), of: due.count)
        }
    }
}

extension KPICount {
    /// One entry a match, however often it was asked.
    fileprivate func matches(of questions: [Question]) -> [Counted] {
        var isSeen = [Bool](repeating: false, count: tally.matches.count)
        return questions.compactMap { question in
            if isSeen[question.match] { return nil }
            isSeen[question.match] = true
            return Counted(question.match, at: question.askedAt)
        }
    }
}

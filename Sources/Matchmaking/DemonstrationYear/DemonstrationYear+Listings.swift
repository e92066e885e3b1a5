import Domain
import Storage

extension DemonstrationYear {
    /// Within which all would be sent in: more than a year, so that some are still being written.
    private static let sendingDays = 500.0

    /// What owners and OPCs send to the office: each on a day of its own, and again when it came back.
    func sendInListings(on day: CalendarDay, _ cast: DemonstrationCast) async throws {
        let waiting = try await listings(scenarios: [.draft, .returned], profiles: [.draft])
        for listed in waiting.scenarios {
            let isFirst = listed.scenario.state == .draft
            guard let actor = cast.actor(for: listed.owner),
                isDue(listed.scenario.id.text, isFirst: isFirst, isEarly: cast.visitors.contains(listed.owner), on: day)
            else { continue }
            try await attempt {
                _ = try await services.scenarios.move(
                    listed.scenario.id, ["to": .text("submitted")], Command(actor))
            }
        }
        for listed in waiting.profiles {
            let isFirst = listed.returnReason == nil
            let isEarly = cast.visitors.contains(listed.organization)
            guard let actor = cast.actor(for: listed.organization),
                isDue(listed.profile.id.text, isFirst: isFirst, isEarly: isEarly, on: day)
            else { continue }
            try await attempt {
                _ = try await services.profiles.move(listed.profile.id, ["to": .text("submitted")], Command(actor))
            }
        }
    }

    private func isDue(_ id: String, isFirst: Bool, isEarly: Bool, on day: CalendarDay) -> Bool {
        guard isFirst else { return Chance.happens("again", to: id, on: day, share: 0.15) }
        // More come in the beginning, when there is much to come.
        let part = Chance.draw("sent in \(id)")
        let due = (isEarly ? 0.1 * part : part * (0.6 + 0.4 * part)) * Self.sendingDays
        return Double(start.days(until: day)) >= due
    }

    /// The office’s answers, and what it does with what is published.
    func decideListings(on day: CalendarDay, _ cast: DemonstrationCast) async throws {
        let listings = try await listings(
            scenarios: [.submitted, .published, .filled, .closed], profiles: [.submitted, .verified, .suspended])
        for listed in listings.scenarios {
            guard let move = move(of: listed, on: day, cast) else { continue }
            try await attempt {
                _ = try await services.scenarios.move(listed.scenario.id, move, Command(cast.office))
            }
        }
        for listed in listings.profiles {
            guard let move = move(of: listed, on: day) else { continue }
            try await attempt {
                _ = try await services.profiles.move(listed.profile.id, move, Command(cast.office))
            }
        }
    }

    private func move(of listed: ListedScenario, on day: CalendarDay, _ cast: DemonstrationCast) -> Record? {
        let id = listed.scenario.id
        let isVisitors = cast.visitors.contains(listed.owner)
        func happens(_ what: String, _ share: Double) -> Bool {
            Chance.happens(what, to: id, on: day, share: share)
        }
        switch listed.scenario.state {
        case .submitted where happens("answered", isVisitors ? 1 : 0.35):
            guard isVisitors || Chance.draw("complete \(id) \(listed.revision)") > 0.1 else {
                return [
                    "to": .text("returned"), "reason": .text("incomplete"), "note": .text(Self.whatIsMissing(id.text)),
                ]
            }
            return ["to": .text("published"), "landable": .object(Self.seen)]
        case .published where !isVisitors && listed.openingsTaken == 0 && happens("given up", 0.002):
            return ["to": .text("closed"), "reason": .text("budgetWithdrawn"), "note": .text("年度预算调整，暂不实施。")]
        case .published where !isVisitors && listed.openingsTaken == 0 && happens("found out", 0.0006):
            return ["to": .text("voided"), "reason": .text("falseDeclaration"), "note": .text("核实后不存在该项预算。")]
        case .published, .filled, .closed:
            guard listed.isLanded else { return nil }
            switch listed.distinction {
            case .none: return happens("announced", 0.03) ? ["to": .text("announced")] : nil
            case .announced:
                let isOver = listed.noticeUntil.map { $0 <= clock.now } ?? false
                return isOver ? ["to": .text("benchmark")] : nil
            case .benchmark: return nil
            }
        default: return nil
        }
    }

    private func move(of listed: ListedProfile, on day: CalendarDay) -> Record? {
        let id = listed.profile.id
        func happens(_ what: String, _ share: Double) -> Bool {
            Chance.happens(what, to: id, on: day, share: share)
        }
        switch listed.profile.state {
        case .submitted where happens("answered", 0.5):
            guard Chance.draw("complete \(id) \(listed.revision)") > 0.08 else {
                return [
                    "to": .text("draft"), "reason": .text("incomplete"), "note": .text(Self.whatIsMissing(id.text)),
                ]
            }
            let isLarge = listed.profile.headcount > context.program.headcountLimit
            guard isLarge, Chance.draw("let in \(id)") < 0.5 else { return ["to": .text("verified")] }
            return [
                "to": .text("verified"), "headcountOverride": .flag(true), "note": .text("含兼职学生，经专班会议同意。"),
            ]
        case .verified where happens("in doubt", 0.0003):
            return ["to": .text("suspended"), "reason": .text("incomplete"), "note": .text("资质证书已过期，待更新。")]
        case .suspended where happens("clear again", 0.1):
            return ["to": .text("verified"), "note": .text("证书已更新，材料齐全。")]
        default: return nil
        }
    }

    private static func whatIsMissing(_ id: String) -> String {
        Chance.pick(["请写明验收由谁、按什么标准进行。", "请补充统一社会信用代码证明。", "数据从哪里来、能否出境，请说明。"], "missing \(id)")
    }

    /// What the office has seen of every scenario that it publishes here.
    private static let seen: Record = [
        "payingOwner": .text("付款承诺函（演示）"), "confirmedBudget": .text("预算批复页（演示）"),
        "measurableAcceptance": .text("验收条款已逐条核对"), "dataAccess": .text("数据清单与授权说明（演示）"),
        "namedContact": .text("联系人已电话确认"), "smallEnough": .text("工作量评估：十人以内可交付"),
        "contractTerms": .text("知识产权与责任条款草案（演示）"),
    ]

    private func listings(
        scenarios: [Scenario.State], profiles: [Profile.State]
    ) async throws -> (scenarios: [ListedScenario], profiles: [ListedProfile]) {
        let program = context.programID
        var (needs, offers) = (ListedScenario.Query(), ListedProfile.Query())
        (needs.states, offers.states) = (scenarios, profiles)
        (needs.limit, offers.limit) = (100_000, 100_000)
        return try await context.database.read(as: .system(program)) { [needs, offers] db in
            (try ListedScenario.page(needs, in: program, db), try ListedProfile.page(offers, in: program, db))
        }
    }
}

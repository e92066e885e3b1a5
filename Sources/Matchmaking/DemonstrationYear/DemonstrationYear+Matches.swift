import Domain
import Storage

extension DemonstrationYear {
    /// What one of the two sides does about a match on a day, if anything.
    func goOn(_ match: Match, on day: CalendarDay, _ cast: DemonstrationCast) async throws {
        guard let (party, step) = try next(match, on: day, cast) else { return }
        let organization = party == .owner ? match.owner : match.opc
        guard let actor = party == .office ? cast.office : cast.actor(for: organization),
            !leavesToVisitor(organization, since: match.since, cast)
        else { return }
        let command = Command(actor)
        try await attempt {
            switch step {
            case .move(let record): _ = try await services.matches.move(match.id, record, command)
            case .talk(let record): _ = try await services.matches.setNextStep(match.id, record, command)
            case .rate(let record): _ = try await services.matches.rate(match.id, record, command)
            case .open: _ = try await services.matches.find(match.id, actor)
            }
        }
    }

    private enum Step {
        case move(Record)
        case talk(Record)
        case rate(Record)
        /// To look how the other side can be reached.
        case open
    }

    private func next(
        _ match: Match, on day: CalendarDay, _ cast: DemonstrationCast
    ) throws -> (party: Party, step: Step)? {
        func happens(_ what: String, _ share: Double) -> Bool {
            Chance.happens(what, to: match.id, on: day, share: share)
        }
        let temper = Chance.draw("temper \(match.id)")
        let age = ShanghaiTime.day(of: match.since).days(until: day)
        switch match.state {
        case .applied:
            if happens("withdraws", 0.01) { return (.opc, .move(["to": .text("withdrawn")])) }
            guard happens("answers", 0.35) else { return nil }
            return (.owner, .move(answer(match, welcome: temper < 0.6, Self.ownersReasons)))
        case .invited:
            if happens("withdraws", 0.01) { return (.owner, .move(["to": .text("withdrawn")])) }
            guard happens("answers", 0.4) else { return nil }
            return (.opc, .move(answer(match, welcome: temper < 0.65, Self.opcsReasons)))
        case .inTalks: return try talk(match, temper, on: day, cast)
        case .offered:
            guard happens("answers offer", 0.45) else { return nil }
            let mood = Chance.draw("offer \(match.id) \(match.revision)")
            if mood < 0.2 { return (.opc, .move(["to": .text("inTalks"), "note": .text("希望首付款提高到三成。")])) }
            if mood < 0.27 { return (.opc, .move(cancelled(match))) }
            return (.opc, .move(["to": .text("agreed")]))
        case .agreed:
            if happens("breaks off", 0.001) { return (.owner, .move(cancelled(match))) }
            guard Double(age) > 20 + 60 * temper, happens("delivers", 0.1) else { return nil }
            return (.opc, .move(delivery(of: match, "按合同交付，附测试记录。")))
        case .delivered:
            guard happens("accepts", 0.12) else { return nil }
            guard Chance.draw("good \(match.id) \(match.revision)") > 0.3 else {
                return (.owner, .move(["to": .text("inRework"), "note": .text("两项指标未达到约定值，请补测。")]))
            }
            return (.owner, .move(acceptance(of: match)))
        case .inRework:
            guard happens("delivers", 0.05) else { return nil }
            return (.opc, .move(delivery(of: match, "已补测并更新文档。")))
        case .accepted:
            guard age == 1 else { return nil }
            return (.opc, .rate(["rating": .count(temper < 0.3 ? 4 : 5)]))
        case .declined, .withdrawn, .expired, .superseded, .cancelled, .voided: return nil
        }
    }

    private func answer(_ match: Match, welcome: Bool, _ reasons: [Reason]) -> Record {
        guard !welcome else { return ["to": .text("inTalks")] }
        return ["to": .text("declined"), "reason": .text(Chance.pick(reasons, "reason \(match.id)").rawValue)]
    }

    private func talk(
        _ match: Match, _ temper: Double, on day: CalendarDay, _ cast: DemonstrationCast
    ) throws -> (party: Party, step: Step)? {
        let snapshot = try recommendations.current()
        guard let scenario = snapshot.number(of: match.scenario).map({ snapshot.scenarios[$0] }) else { return nil }
        let mood = Chance.draw("talks \(match.id) \(day)")
        // A visitor’s OPC has landed something long ago, and its hands free now.
        let isLongAgo = ShanghaiTime.day(of: match.createdAt).days(until: today) > 150
        let isFree = !isKept(scenario, for: cast) && (isLongAgo || !cast.visitors.contains(match.opc))
        switch mood {
        case ..<0.05 where isFree:
            guard let date = day.adding(days: 30 + Int(60 * temper)) else { return nil }
            return (
                .owner,
                .move([
                    "to": .text("offered"), "amountCNY": .count(amount(for: scenario.scenario, temper)),
                    "deliverBy": .text(date.description),
                ])
            )
        case 0.05 ..< 0.063: return (mood < 0.057 ? .owner : .opc, .move(cancelled(match)))
        case 0.063 ..< 0.13:
            guard let date = day.adding(days: 7) else { return nil }
            let text = Chance.pick(["看样本数据", "现场调研", "确认验收指标", "报价与付款节点"], "step \(mood)")
            return (mood < 0.095 ? .owner : .opc, .talk(["text": .text(text), "on": .text(date.description)]))
        case 0.13 ..< 0.18: return (mood < 0.155 ? .owner : .opc, .open)
        case 0.9997...: return (.office, .move(["to": .text("voided"), "reason": .text("relatedParties")]))
        default: return nil
        }
    }

    /// Within the scenario’s budget, in whole thousands.
    private func amount(for scenario: Scenario, _ temper: Double) -> Int {
        let most = scenario.budgetMaxCNY ?? 120_000
        let least = min(scenario.budgetMinCNY ?? most / 2, most)
        return max(1, (least + Int(Double(most - least) * temper)) / 1_000) * 1_000
    }

    private func cancelled(_ match: Match) -> Record {
        ["to": .text("cancelled"), "reason": .text(Chance.pick(Self.endings, "ending \(match.id)").rawValue)]
    }

    private func delivery(of match: Match, _ note: String) -> Record {
        ["to": .text("delivered"), "evidence": evidence("delivery", match), "note": .text(note)]
    }

    private func acceptance(of match: Match) -> Record {
        [
            "to": .text("accepted"), "evidence": evidence("acceptance", match), "note": .text("验收会通过，签字版已归档。"),
            "rating": .count(Chance.draw("rating \(match.id)") < 0.35 ? 4 : 5),
        ]
    }

    /// Fictional, as its address says (RFC 2606).
    private func evidence(_ what: String, _ match: Match) -> RecordValue {
        .list([.object(["link": .text("https://berth.example/\(what)/\(match.id)-\(match.revision)")])])
    }

    private static let ownersReasons: [Reason] = [.notSuitable, .priceTooHigh, .missingQualification, .foundElsewhere]
    private static let opcsReasons: [Reason] = [.noCapacity, .budgetTooLow, .timing, .notSuitable, .dataNotAvailable]
    private static let endings: [Reason] = [.scopeChanged, .budgetWithdrawn, .mutualAgreement, .unresponsive, .timing]
}

import Domain
import Matchmaking

/// A form for each thing that this side can do now, the first of them open. What a step needs is what the table of the
/// rules says, so that no form can ask for anything else.
func actions(_ found: Answer, _ attempt: MatchAttempt?, in frame: Frame, area: Area) -> HTML? {
    let (words, match) = (frame.words, found.record)
    let path = "\(area.path)/matches/\(match.text("id") ?? "")"
    func form(_ name: String) -> Form {
        let isThis = attempt?.wanted == name
        let fresh = FormState(revision: found.revision)
        return Form(to: path, isThis ? attempt?.state ?? fresh : fresh, in: frame, name: name)
    }
    let side: Party? = match.choice("side")
    var parts: [ActionPart] = []
    if side == .opc, match.choice("state") == MatchState.applied, match.flag("isVersionConfirmed") == false {
        parts.append(("confirm", words[MatchWords.confirmVersion], confirmation(form("confirm"))))
    }
    for next in match.texts("next").compactMap(MatchState.init) {
        let needs = MatchRules.table.needs(from: match.choice("state"), to: next, by: side)
        parts.append(
            (
                next.rawValue, words[next.verb(from: match.choice("state"))],
                move(to: next, needs, form(next.rawValue), match)
            ))
    }
    if match.choice("state") == MatchState.inTalks {
        parts.insert(("nextStep", words[MatchWords.setNextStep], nextStep(form("nextStep"))), at: min(1, parts.count))
    }
    if match.choice("state") == MatchState.accepted, side != nil {
        parts.append(("rate", words[MatchWords.rateOther], rating(form("rate"))))
    }
    return actionPanel(parts, words[MatchWords.whatYouCanDo], open: attempt?.wanted)
}

private func move(to next: MatchState, _ needs: [Condition], _ form: Form, _ match: Record) -> HTML {
    let words = form.words
    let reasons = Reason.allCases.map { Form.Option(value: $0.rawValue, label: words[$0]) }
    let takesNote = needs.contains(.note) || needs.contains(.reason)
    let isGrave = [.declined, .withdrawn, .cancelled, .voided].contains(next)
    return form.whole(
        """
        \(form.hidden(MatchAction.field, next.rawValue))\
        \(needs.contains(.amount) ? form.money("amountCNY", words[MatchWords.amount], isRequired: true) : nil)\
        \(needs.contains(.deliveryDate) ? form.day("deliverBy", words[MatchWords.deliverBy], isRequired: true) : nil)\
        \(needs.contains(.reason) ? form.select("reason", words[MatchWords.reason], reasons, isRequired: true) : nil)\
        \(needs.contains(.evidence) ? form.area("evidence", words[MatchWords.evidenceLink], rows: 2, hint: words[MatchWords.evidenceHint], isRequired: true) : nil)\
        \(takesNote ? form.area("note", words[MatchWords.note], rows: 3, isRequired: needs.contains(.note)) : nil)\
        \(next == .accepted ? stars(form) : nil)\
        \(form.button(words[next.verb(from: match.choice("state"))], style: isGrave ? .grave : .primary))
        """)
}

private func confirmation(_ form: Form) -> HTML {
    form.whole(
        """
        \(form.hidden(MatchAction.field, MatchAction.confirm.rawValue))<p>\(form.words[MatchWords.versionLead])</p>
        \(form.button(form.words[MatchWords.confirmButton]))
        """)
}

private func nextStep(_ form: Form) -> HTML {
    form.whole(
        """
        \(form.hidden(MatchAction.field, MatchAction.nextStep.rawValue))\
        \(form.input("text", form.words[MatchWords.stepText], isRequired: true))\
        \(form.day("on", form.words[MatchWords.stepOn], isRequired: true))\
        \(form.button(form.words[MatchWords.saveStep], style: .secondary))
        """)
}

private func rating(_ form: Form) -> HTML {
    form.whole(
        """
        \(form.hidden(MatchAction.field, MatchAction.rate.rawValue))\(stars(form))\
        \(form.area("note", form.words[MatchWords.ratingNote], rows: 2))\
        \(form.button(form.words[PageWords.save]))
        """)
}

private func stars(_ form: Form) -> HTML {
    let options = (1 ... 5).map {
        Form.Option(value: "\($0)", label: form.words.fill(MatchWords.stars, ["number": "\($0)"]))
    }
    return form.choices("rating", form.words[MatchWords.rating], options)
}

extension [Transition<MatchState>] {
    fileprivate func needs(from state: MatchState?, to next: MatchState, by party: Party?) -> [Condition] {
        first { $0.from == state && $0.to == next && (party.map($0.by.contains) ?? true) }?.needs ?? []
    }
}

extension MatchState {
    /// What whoever brings a match into this state does.
    fileprivate func verb(from earlier: MatchState?) -> MatchWords {
        switch self {
        case .inTalks: earlier == .offered ? .doAskChange : earlier == .invited ? .doAccept : .doTalk
        case .declined: .doDecline
        case .withdrawn: .doWithdraw
        case .offered: .doOffer
        case .agreed: .doAgree
        case .delivered: .doDeliver
        case .accepted: .doAcceptWork
        case .inRework: .doRework
        case .cancelled: .doCancel
        case .voided: .doVoid
        case .applied, .invited, .expired, .superseded: .next
        }
    }
}

import Domain
import Matchmaking

/// A profile as the office sees it: who it is, what it can do, what has happened, and what to decide.
///
/// - Parameter duplicates: what it seems to repeat; nil where it is not about to be verified.
func officeProfilePage(
    _ found: Answer, history: [Record], duplicates: [Record]?, _ attempt: MatchAttempt?, in frame: Frame
) -> HTML {
    let (words, profile) = (frame.words, found.record)
    let name = profile.text("name") ?? ""
    let id = FormFields.escaped(profile.text("id") ?? "")
    let path = "\(ListingList.Kind.opcs.path)/\(id)"
    let actions = ListingActions(path: path, answer: found, attempt: attempt, frame: frame)
    return layout(
        name, in: frame,
        content: """
            <p class="path"><a href="\(ListingList.Kind.opcs.path)">\(words[OfficeWords.opcs])</a></p>
            <div class="heading"><h1>\(foreign(name, on: words.language))</h1>\(listingBadge(profile, words: words))</div>
            <div class="beside">
            <div>
            \(overLimit(profile, in: frame))
            \(factList(facts(profile, in: frame), in: frame))
            \(profile.text("returnReason").map { "<p class=\"warning\">\(words.fill(ProfileWords.returned, ["reason": $0]))</p>" })
            \(duplicates.map { duplicatesOf(profile.text("id") ?? "", $0, in: frame) })
            <p><a href="\(Area.office.path)/matches?opc=\(id)&show=all">\(words[OfficeWords.matchesOfThis])</a></p>
            <h2>\(words[ProfileWords.summary])</h2>
            <p class="prose">\(foreign(profile.text("summary") ?? "", on: words.language))</p>
            \(textList(words[OfficeWords.capabilities], profile.texts("capabilities"), words: words))
            \(textList(words[OfficeWords.cases], profile.objects("cases").map { inOneLine($0, words) }, words: words))
            \(contact(profile, words: words))
            \(listingHistory(history, in: frame))
            </div>
            \(actions.panel { target, form in part(target, profile, form) })
            </div>
            """)
}

private func facts(_ profile: Record, in frame: Frame) -> [(label: String, value: HTML?)] {
    let words = frame.words
    let tracks = profile.texts("tracks").map { id in frame.program.track(id).map { words.of($0.name) } ?? id }
    let modes = profile.texts("workModes").compactMap(WorkMode.init).map { words[$0] }
    let listed: [(label: String, text: String?)] = [
        (words[ProfileWords.uscc], profile.text("uscc")),
        (words[.headcount], profile.integer("headcount").map { words.fill(.people, ["count": words.count($0)]) }),
        (words[ProfileWords.founded], profile.day("founded").map(words.day)),
        (words[.region], profile.text("region")), (words[ProfileWords.community], profile.text("community")),
        (words[ProfileWords.tracks], words.list(tracks)),
        (words[.price], words.budget(from: profile.integer("rateMinCNY"), to: nil)),
        (words[ProfileWords.availableFrom], profile.day("availableFrom").map(words.day)),
        (words[ProfileWords.workModes], words.list(modes)),
        (words[ProfileWords.capacity], profile.integer("capacity").map(words.count)),
        (words[ProfileWords.languages], words.list(profile.texts("languages").map(words.languageName))),
        (words[ProfileWords.certifications], words.list(profile.texts("certifications"))),
    ]
    return listed.map { ($0.label, $0.text.map { foreign($0, on: words.language) }) }
}

private func overLimit(_ profile: Record, in frame: Frame) -> HTML? {
    let words = frame.words
    guard let count = profile.integer("headcount"), count > frame.program.headcountLimit else { return nil }
    let values: KeyValuePairs = ["count": words.count(count), "limit": words.count(frame.program.headcountLimit)]
    let given: HTML? =
        profile.flag("headcountOverride") == true
        ? "<br>\(badge(words[OfficeWords.overrideGiven], .done)) \(profile.text("overrideReason") ?? "")" : nil
    return "<p class=\"warning\">\(words.fill(OfficeWords.overLimit, values))\(given)</p>"
}

private func inOneLine(_ item: Record, _ words: Words) -> String {
    [item.text("title"), item.text("client"), item.integer("year").map { "\($0)" }, item.text("outcome")]
        .compactMap(\.self).joined(separator: words[.separator])
}

/// The service has written down that somebody has looked.
private func contact(_ profile: Record, words: Words) -> HTML? {
    guard let contact = profile.object("contact") else { return nil }
    let lines = ["name", "email", "phone"].compactMap { contact.text($0) }
    guard let list = textList(words[OfficeWords.contact], lines, words: words) else { return nil }
    return "\(list)<p class=\"hint\">\(words[OfficeWords.contactHint])</p>"
}

private func part(_ target: String, _ profile: Record, _ form: Form) -> ActionPart {
    switch Profile.State(rawValue: target) {
    case .verified: verification(profile, form)
    case .draft: ListingActions.reasoned(target, .sendBack, .sendBackLead, form, isGrave: false)
    case .suspended, .submitted, .erased, nil: ListingActions.reasoned(target, .suspend, .suspendLead, form)
    }
}

/// A larger one is let in with a reason; one that was suspended comes back with a note.
private func verification(_ profile: Record, _ form: Form) -> ActionPart {
    let words = form.words
    let isBack = profile.choice("state") == Profile.State.suspended
    let title: OfficeWords = isBack ? .verifyAgain : .verify
    let isLarge = (profile.integer("headcount") ?? 0) > form.frame.program.headcountLimit
    let isOverridden = profile.flag("headcountOverride") == true
    let override = [Form.Option(value: "true", label: words[OfficeWords.override])]
    let content = form.whole(
        """
        \(form.hidden(MatchAction.field, Profile.State.verified.rawValue))<p>\(words[OfficeWords.verifyLead])</p>
        \(isLarge && !isOverridden ? form.boxes("headcountOverride", words[.headcount], override, hint: words[OfficeWords.overrideHint]) : nil)\
        \(isLarge || isBack ? form.area("note", words[MatchWords.note], rows: 3, isRequired: isBack) : nil)\
        \(form.button(words[title]))
        """)
    return (Profile.State.verified.rawValue, words[title], content)
}

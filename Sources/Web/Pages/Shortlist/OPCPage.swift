import Domain
import Matchmaking
import Ranking

/// An OPC as an owner sees it: without contact data, which only a match discloses.
struct OPCPage {
    let profile: Record
    /// The owner's with it; of one scenario where the page is about one.
    let matches: [Record]
    let frame: Frame

    private var words: Words { frame.words }
    private var name: String { profile.text("name") ?? "" }

    var alone: HTML {
        layout(
            name, in: frame,
            content: """
                \(heading)
                \(summary)
                \(matches.isEmpty ? nil : known)
                \(abilities)
                """)
    }

    /// - Parameter found: nil where the scenario is not compared with anybody, or the OPC is not ranked now.
    func beside(_ scenario: Record, _ found: FoundProfile?, _ state: FormState) -> HTML {
        layout(
            name, in: frame,
            content: """
                \(scenarioPath(scenario, in: frame))
                \(heading)
                <div class="beside">
                <div>
                \(summary)
                \(found.map { coverage($0) })
                \(abilities)
                </div>
                \(invitation(scenario, found, state))
                </div>
                """)
    }

    private var heading: HTML { "<h1>\(foreign(name, on: words.language))</h1>" }

    private var summary: HTML {
        """
        <p class="prose">\(foreign(profile.text("summary") ?? "", on: words.language))</p>
        \(factList(opcFacts(profile, in: frame), in: frame))
        """
    }

    private func coverage(_ found: FoundProfile) -> HTML {
        """
        <h2>\(words[ShortlistWords.coverageOf])</h2>
        \(coverageTable(found.coverage, answeredBy: .answeredByProfile, words: words))
        """
    }

    private var known: HTML {
        """
        <h2>\(words[ShortlistWords.matchesWith])</h2>
        \(matchTable(matches, in: frame, area: .owner))
        """
    }

    private var abilities: HTML {
        let capabilities = profile.texts("capabilities").map { text -> HTML in
            "<li>\(foreign(text, on: words.language))</li>\n"
        }
        let cases = profile.objects("cases").map(aCase)
        let none: HTML = "<p>\(words[ShortlistWords.noCases])</p>"
        return """
            <h2>\(words[ShortlistWords.capabilities])</h2>
            <ul class="prose">
            \(capabilities)</ul>
            <h2>\(words[ShortlistWords.cases])</h2>
            \(cases.isEmpty ? none : "<ul class=\"plain lines prose\">\n\(cases)</ul>")
            """
    }

    private func aCase(_ item: Record) -> HTML {
        let who = [item.text("client"), item.integer("year").map { "\($0)" }].compactMap(\.self)
        return """
            <li><p><strong>\(foreign(item.text("title") ?? "", on: words.language))</strong></p>
            <p class="hint">\(who.joined(separator: words[.listSeparator]))</p>
            \(item.text("outcome").map { "<p>\(foreign($0, on: words.language))</p>" })</li>

            """
    }

    /// The form; or the match that there is, or why there can be none.
    private func invitation(_ scenario: Record, _ found: FoundProfile?, _ state: FormState) -> HTML {
        let open = matches.first { MatchState(rawValue: $0.text("state") ?? "")?.isEnd == false }
        let isPublished = scenario.choice("state") == Scenario.State.published
        let title: ShortlistWords =
            open != nil ? .alreadyOpen : found?.score == nil || !isPublished ? .cannotInvite : .inviteTitle
        let content: HTML =
            if let open {
                """
                <p>\(stateBadge(open, words: words))</p><p>\(turnNote(MatchTurn(open, in: frame), in: frame))</p>
                <p><a class="btn btn-primary" href="\(Area.owner.path)/matches/\(open.text("id") ?? "")">\
                \(words[ShortlistWords.toMatch])</a></p>
                """
            } else if isPublished, let score = found?.score {
                "\(estimate(score.probability, words: words))\(form(scenario, state))"
            } else {
                against(found, isPublished: isPublished)
            }
        return """
            <aside class="panel" aria-labelledby="invite">
            <h2 id="invite">\(words[title])</h2>
            \(content)
            </aside>
            """
    }

    private func form(_ scenario: Record, _ state: FormState) -> HTML {
        let path = Scenario.ID(scenario.text("id") ?? "").ownerPath
        let form = Form(to: "\(path)/opcs/\(FormFields.escaped(profile.text("id") ?? ""))", state, in: frame)
        return form.whole(
            """
            <p>\(words[ShortlistWords.inviteLead])</p>
            \(form.area("note", words[ShortlistWords.inviteNote], rows: 4, hint: words[ShortlistWords.inviteNoteHint]))\
            \(form.button(words[ShortlistWords.invite]))
            """)
    }

    private func against(_ found: FoundProfile?, isPublished: Bool) -> HTML {
        let reasons = (found?.reasons ?? []).map { reason -> HTML in
            "<li>\(words.fill(reason.words, ["limit": "\(frame.program.headcountLimit)"]))</li>\n"
        }
        guard isPublished else { return "<p>\(words[ShortlistWords.notOpen])</p>" }
        return "<p>\(words[ShortlistWords.cannotInviteLead])</p>\n<ul>\n\(reasons)</ul>"
    }
}

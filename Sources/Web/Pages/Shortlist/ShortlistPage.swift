import Domain
import Matchmaking
import Ranking

/// The ten that fit best, or that are newest, each with why, a tick to compare it, and a way to invite it.
struct ShortlistPage {
    let scenario: Record
    let order: Shortlist.Order
    /// The scenario's open ones, by the OPC.
    let matches: [String: Record]
    let frame: Frame

    /// Of how many the whole table is in sight; of the others only what it comes to.
    private static let open = 3

    private var words: Words { frame.words }
    private var path: String { Scenario.ID(scenario.text("id") ?? "").ownerPath }

    func whole(_ list: Shortlist) -> HTML {
        let title = words[ShortlistWords.title]
        return layout(
            title, in: frame,
            content: """
                \(scenarioPath(scenario, in: frame))
                <h1>\(title)</h1>
                <p class="lead">\(words[order == .fit ? ShortlistWords.lead : .byDateLead])</p>
                \(orders)
                <p class="count-note">\(words.fill(ShortlistWords.eligibleCount, ["count": words.count(list.eligible)])) \
                \(leftOut(list.excluded.count)) <a href="\(path)/teams">\(words[SupplyWords.toTeams])</a></p>
                \(list.nothingFits || list.profiles.isEmpty ? nothingFits : nil)
                <ol class="entries">
                \(zip(list.profiles, 1...).map(card))</ol>
                \(list.profiles.isEmpty ? nil : comparison)
                \(order == .fit ? "<p class=\"meaning\">\(words[.estimateMeaning])</p>" : nil)
                """)
    }

    private var orders: HTML {
        let items = Shortlist.Order.allCases.map { each -> HTML in
            let mark: HTML? = each == order ? " aria-current=\"true\"" : nil
            let name = words[each == .fit ? ShortlistWords.byFit : .byDate]
            return "<li><a href=\"\(path)/shortlist?order=\(each.rawValue)\"\(mark)>\(name)</a></li>\n"
        }
        return "<nav class=\"tabs\" aria-label=\"\(words[ShortlistWords.order])\"><ul>\(items)</ul></nav>"
    }

    private func leftOut(_ count: Int) -> HTML? {
        guard count > 0 else { return nil }
        let label = words.fill(ShortlistWords.seeLeftOut, ["count": words.count(count)])
        return "<a href=\"\(path)/left-out\">\(label)</a>"
    }

    private var nothingFits: HTML {
        """
        <div class="nothing">
        <h2>\(words[ShortlistWords.nothingFits])</h2>
        <p>\(words[ShortlistWords.nothingFitsHint])</p>
        </div>
        """
    }

    /// The ticks stand in the cards, so that they can be set while one reads.
    private var comparison: HTML {
        """
        <form method="get" action="\(path)/comparison" id="comparison" class="gather">
        <p class="hint">\(words[ShortlistWords.compareHint])</p>
        <button type="submit" class="btn btn-primary">\(words[ShortlistWords.compare])</button>
        </form>
        """
    }

    private func card(_ found: FoundProfile, _ rank: Int) -> HTML {
        let profile = found.listed.profile
        let facts = profile.facts(program: frame.program, words: words).compactMap { fact in
            fact.value.map { (label: words[fact.label], value: foreign($0, on: words.language) as HTML?) }
        }
        return """
            <li>
            <article class="entry" aria-labelledby="entry\(rank)">
            <header>
            <p class="rank" aria-label="\(words.fill(.rank, ["rank": "\(rank)"]))">\(rank)</p>
            <h2 id="entry\(rank)"><a href="\(path)/opcs/\(FormFields.escaped(profile.id.text))">\
            \(foreign(profile.name, on: words.language))</a></h2>
            \(found.score.map { estimate($0.probability, words: words) })
            </header>
            \(factList(facts, in: frame))
            <details class="reasons"\(rank <= Self.open ? " open" : nil)>\
            <summary>\(coverageCounts(found.coverage, words: words))</summary>
            \(coverageTable(found.coverage, answeredBy: .answeredByProfile, words: words))</details>
            \(choices(profile))
            </article>
            </li>

            """
    }

    private func choices(_ profile: Profile) -> HTML {
        let label = words.fill(ShortlistWords.choose, ["name": profile.name])
        return """
            <div class="actions"><label class="choice"><input type="checkbox" form="comparison" name="opc" \
            value="\(profile.id.text)"> <span>\(label)</span></label>\
            \(invitationLink(profile, scenario, match: matches[profile.id.text], in: frame))</div>
            """
    }
}

/// Back to the scenario that a page is about.
func scenarioPath(_ scenario: Record, in frame: Frame) -> HTML {
    let words = frame.words
    let path = Scenario.ID(scenario.text("id") ?? "").ownerPath
    return """
        <p class="path"><a href="\(OwnerScenarioRoutes.path)">\(words[OwnerWords.scenarios])</a> / \
        <a href="\(path)">\(foreign(scenario.text("title") ?? "", on: words.language))</a></p>
        """
}

/// To the page where an OPC is invited; or to the match that there is already.
func invitationLink(_ profile: Profile, _ scenario: Record, match: Record?, in frame: Frame) -> HTML {
    let words = frame.words
    if let match {
        return """
            <p class="now">\(stateBadge(match, words: words)) <a href="\(Area.owner.path)/matches/\(match.text("id") ?? "")">\
            \(words[ShortlistWords.toMatch])<span class="visually-hidden">: \(profile.name)</span></a></p>
            """
    }
    let path = Scenario.ID(scenario.text("id") ?? "").ownerPath
    return """
        <a class="btn btn-outline-primary" href="\(path)/opcs/\(FormFields.escaped(profile.id.text))#invite">\
        \(words.fill(ShortlistWords.inviteNamed, ["name": profile.name]))</a>
        """
}

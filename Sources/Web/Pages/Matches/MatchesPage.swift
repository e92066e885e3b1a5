import Domain
import Matchmaking

/// One side's matches, with whose move it is and by when.
func matchesPage(_ page: Page, states: MatchFilter, in frame: Frame, area: Area) -> HTML {
    let words = frame.words
    let isOffice = area == .office
    let title = isOffice ? words[OfficeWords.matches] : words[MatchWords.title]
    let empty =
        isOffice
        ? emptyState(words[OfficeWords.noMatches], words[OfficeWords.noMatchesHint])
        : emptyState(words[MatchWords.none], words[MatchWords.noneHint])
    return layout(
        title, in: frame,
        content: """
            <h1>\(title)</h1>
            <p class="lead">\(isOffice ? words[OfficeWords.matchesLead] : words[MatchWords.lead])</p>
            \(filterLinks(states, in: frame, area: area))
            \(page.items.isEmpty ? empty : matchTable(page.items, in: frame, area: area))
            \(pager(next: page.next, in: frame))
            """)
}

/// Which of the matches a list shows.
enum MatchFilter: String, CaseIterable {
    case open, ended, all

    var states: [MatchState] {
        switch self {
        case .open: MatchState.allCases.filter { !$0.isEnd }
        case .ended: MatchState.allCases.filter(\.isEnd)
        case .all: []
        }
    }

    var name: MatchWords {
        switch self {
        case .open: .open
        case .ended: .ended
        case .all: .allStates
        }
    }
}

private func filterLinks(_ chosen: MatchFilter, in frame: Frame, area: Area) -> HTML {
    let items = MatchFilter.allCases.map { filter -> HTML in
        let mark: HTML? = filter == chosen ? " aria-current=\"true\"" : nil
        return """
            <li><a href="\(area.path)/matches?\(frame.visit.filters(without: "show", "cursor"))show=\(filter.rawValue)"\(mark)>\(frame.words[filter.name])</a></li>

            """
    }
    return "<nav class=\"tabs\" aria-label=\"\(frame.words[MatchWords.state])\"><ul>\(items)</ul></nav>"
}

/// - Parameter matches: as services give them to this side.
func matchTable(_ matches: [Record], in frame: Frame, area: Area) -> HTML {
    let words = frame.words
    let other: MatchWords = area == .opc ? .owner : area == .office ? .sides : .opc
    let heads = [MatchWords.scenario, other, .state, .next].map { name -> HTML in
        "<th scope=\"col\">\(words[name])</th>"
    }
    return """
        <table class="table folds">
        <caption class="visually-hidden">\(words[MatchWords.title])</caption>
        <thead><tr>\(heads)</tr></thead>
        <tbody>
        \(matches.map { row($0, in: frame, area: area) })</tbody>
        </table>

        """
}

private func row(_ match: Record, in frame: Frame, area: Area) -> HTML {
    let words = frame.words
    let sides = [match.object("owner")?.text("name"), match.text("opcName")].compactMap(\.self)
    let other = area == .opc ? sides.first : area == .office ? sides.joined(separator: " – ") : sides.last
    let turn = MatchTurn(match, in: frame)
    return """
        <tr><th scope="row"><a href="\(area.path)/matches/\(match.text("id") ?? "")">\
        \(foreign(match.text("scenarioTitle") ?? "", on: words.language))</a></th>\
        <td>\(foreign(other ?? "", on: words.language))</td>\
        <td>\(stateBadge(match, words: words))</td>\
        <td>\(turnNote(turn, in: frame))</td></tr>

        """
}

func stateBadge(_ match: Record, words: Words) -> HTML? {
    guard let state: MatchState = match.choice("state") else { return nil }
    let stalled = match.flag("isStalled") == true ? badge(words[MatchWords.stalled], .waiting) : nil
    return "\(badge(words[state], state.tone)) \(stalled)"
}

func turnNote(_ turn: MatchTurn, in frame: Frame) -> HTML {
    let text: HTML = turn.isMine ? "<strong>\(turn.text)</strong>" : "\(turn.text)"
    return "\(text)\(turn.deadline.map { "<br>\(deadlineNote($0, in: frame))" })"
}

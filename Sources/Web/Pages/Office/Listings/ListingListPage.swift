import Domain
import Matchmaking

/// All scenarios or all profiles, by state, track and words.
struct ListingList {
    let kind: Kind
    let page: Page
    /// What was asked for, as the form has it.
    let filters: FormState

    enum Kind: String {
        case scenarios, opcs

        var path: String { "\(Area.office.path)/\(rawValue)" }
        var title: OfficeWords { self == .scenarios ? .scenarios : .opcs }

        /// In the order of a listing's life.
        func states(_ words: Words) -> [Form.Option] {
            switch self {
            case .scenarios: Scenario.State.allCases.map { Form.Option(value: $0.rawValue, label: words[$0]) }
            case .opcs: Profile.State.allCases.map { Form.Option(value: $0.rawValue, label: words[$0]) }
            }
        }
    }
}

func listingListPage(_ list: ListingList, in frame: Frame) -> HTML {
    let words = frame.words
    let title = words[list.kind.title]
    let empty = emptyState(words[OfficeWords.nothingFound], words[OfficeWords.nothingFoundHint])
    return layout(
        title, in: frame,
        content: """
            <div class="heading"><h1>\(title)</h1>
            <p><a href="\(Area.office.path)/exports/\(list.kind.rawValue).xlsx" download>\(words[OfficeWords.download])</a></p></div>
            \(filterForm(list, in: frame))
            <div id="results" aria-live="polite">
            \(list.page.items.isEmpty ? empty : table(list, in: frame))
            \(pager(next: list.page.next, in: frame))
            </div>
            """)
}

private func filterForm(_ list: ListingList, in frame: Frame) -> HTML {
    let words = frame.words
    let form = Form(to: list.kind.path, list.filters, in: frame, live: "results", isFilter: true)
    let tracks = frame.program.tracks.map { Form.Option(value: $0.id, label: words.of($0.name)) }
    return form.filter(
        """
        \(form.input("q", words[OfficeWords.words]))\
        \(form.select("state", words[MatchWords.state], list.kind.states(words), any: words[OfficeWords.anyState]))\
        \(form.select("track", words[.track], tracks, any: words[BoardWords.allTracks]))\
        <div class="actions">\(form.button(words[PageWords.filter]))</div>
        """)
}

private func table(_ list: ListingList, in frame: Frame) -> HTML {
    let words = frame.words
    let names: [String] =
        list.kind == .scenarios
        ? [words[OfficeWords.title], words[OfficeWords.owner], words[.track]]
        : [words[OfficeWords.name], words[OfficeWords.headcount], words[.track]]
    let heads = (names + [words[MatchWords.state], words[MatchWords.since]]).map { name -> HTML in
        "<th scope=\"col\">\(name)</th>"
    }
    return """
        <table class="table folds">
        <caption class="visually-hidden">\(words[list.kind.title])</caption>
        <thead><tr>\(heads)</tr></thead>
        <tbody>
        \(list.page.items.map { row($0, list.kind, in: frame) })</tbody>
        </table>

        """
}

private func row(_ listing: Record, _ kind: ListingList.Kind, in frame: Frame) -> HTML {
    let words = frame.words
    let id = listing.text("id") ?? ""
    let name = listing.text("title") ?? listing.text("name") ?? id
    let tracks = (listing.text("track").map { [$0] } ?? listing.texts("tracks"))
        .map { id in frame.program.track(id).map { words.of($0.name) } ?? id }
    let about = listing.object("owner")?.text("name") ?? listing.integer("headcount").map(words.count)
    return """
        <tr><th scope="row"><a href="\(kind.path)/\(FormFields.escaped(id))">\(foreign(name, on: words.language))</a></th>\
        <td>\(foreign(about ?? "", on: words.language))</td>\
        <td>\(words.list(tracks) ?? "")</td>\
        <td>\(listingBadge(listing, words: words))</td>\
        <td>\(listing.moment("since").map { dayNote($0, in: frame) })</td></tr>

        """
}

/// Of a scenario or of a profile: no two of their states are called the same but mean another.
func listingBadge(_ listing: Record, words: Words) -> HTML? {
    if listing["title"] != nil, let state: Scenario.State = listing.choice("state") {
        return badge(words[state], state.tone)
    }
    let state: Profile.State? = listing.choice("state")
    return state.map { badge(words[$0], $0.tone) }
}

import Domain
import Matchmaking
import Ranking

/// Up to four OPCs in a column each, requirement by requirement; on a phone one below the other within each row.
struct ComparisonPage {
    let scenario: Record
    let compared: [FoundProfile]
    /// The scenario's open ones, by the OPC.
    let matches: [String: Record]
    let frame: Frame

    private var words: Words { frame.words }
    private var path: String { Scenario.ID(scenario.text("id") ?? "").ownerPath }

    /// - Parameter isCutShort: whether more were chosen.
    func whole(isCutShort: Bool) -> HTML {
        let title = words[ShortlistWords.compareTitle]
        let back = Destination(path: "\(path)/shortlist", name: words[OwnerWords.toShortlist])
        let nothing = emptyState(
            words[ShortlistWords.nothingToCompare], words[ShortlistWords.nothingToCompareHint], action: back)
        return layout(
            title, in: frame,
            content: """
                \(scenarioPath(scenario, in: frame))
                <h1>\(title)</h1>
                <p class="lead">\(words[ShortlistWords.compareLead])</p>
                \(isCutShort ? "<p class=\"warning\" role=\"status\">\(words[ShortlistWords.onlyFour])</p>" : nil)
                \(compared.isEmpty ? nothing : table)
                \(compared.isEmpty ? nil : "<p><a href=\"\(back.path)\">\(back.name)</a></p>")
                """)
    }

    private var table: HTML {
        let heads = compared.map { found -> HTML in
            let profile = found.listed.profile
            return """
                <th scope="col"><a href="\(path)/opcs/\(FormFields.escaped(profile.id.text))">\
                \(foreign(profile.name, on: words.language))</a></th>
                """
        }
        return """
            <table class="coverage folds sides">
            <caption class="visually-hidden">\(words[ShortlistWords.compareTitle])</caption>
            <thead><tr><th scope="col">\(words[ShortlistWords.aspect])</th>\(heads)</tr></thead>
            <tbody>
            \(row("\(words[.estimate])", compared.map(estimated)))\
            \(requirements)\(facts)\
            \(row("\(words[ShortlistWords.invite])", compared.map { invitationLink($0.listed.profile, scenario, match: matches[$0.listed.profile.id.text], in: frame) }))\
            </tbody>
            </table>

            """
    }

    /// - Parameter cells: one for each that is compared; on a phone each begins with the name.
    private func row(_ head: HTML, _ cells: [HTML], levels: [CoverageRow.Level?] = []) -> HTML {
        let columns = compared.indices.map { number -> HTML in
            let level = levels.indices.contains(number) ? levels[number] : nil
            return """
                <td data-label="\(compared[number].listed.profile.name)"\
                \(level.map { " class=\"\($0.rawValue) level\"" })>\(cells[number])</td>
                """
        }
        return "<tr><th scope=\"row\">\(head)</th>\(columns)</tr>\n"
    }

    private func estimated(_ found: FoundProfile) -> HTML {
        if let score = found.score {
            return "<strong>\(words[Likelihood(score.probability).words])</strong> \(words.share(score.probability))"
        }
        let reasons = found.reasons.map { words.fill($0.words, ["limit": "\(frame.program.headcountLimit)"]) }
        return "\(reasons.joined(separator: words[.separator]))"
    }

    private var requirements: HTML {
        let texts = scenario.texts("requirements")
        let rows = texts.indices.map { number -> HTML in
            let answers = compared.map { $0.coverage.indices.contains(number) ? $0.coverage[number] : nil }
            return row(
                foreign(texts[number], on: words.language), answers.map(answer), levels: answers.map { $0?.level })
        }
        return "\(rows)"
    }

    private func answer(_ row: CoverageRow?) -> HTML {
        guard let row else { return "<span class=\"missing\">\(words[.notGiven])</span>" }
        let quoted = row.answer.map { quote($0.text, marking: row.words.answer, on: words.language) }
        return """
            <strong><span aria-hidden="true">\(row.level.sign)</span> \(words[row.level.word])</strong> \
            <span class="quoted">\(quoted ?? "\(words[.noAnswer])")</span>
            """
    }

    private var facts: HTML {
        let all = compared.map {
            opcFacts($0.listed.profile.record(contact: false), accepted: $0.listed.accepted, in: frame)
        }
        let rows = (all.first ?? []).indices.map { number -> HTML in
            let missing: HTML = "<span class=\"missing\">\(words[.notGiven])</span>"
            return row("\(all[0][number].label)", all.map { $0[number].value ?? missing })
        }
        return "\(rows)"
    }
}

import Domain
import Matchmaking

/// What somebody tried to set, by the form's name.
typealias SettingsAttempt = (form: String, state: FormState)

/// Targets, period, headcount limit, holidays; and the figures that can only be registered.
func settingsPage(_ found: Answer, _ program: Program, _ attempt: SettingsAttempt?, in frame: Frame) -> HTML {
    let words = frame.words
    let forms = SettingsForms(program: program, answer: found, attempt: attempt, frame: frame)
    return layout(
        words[SettingsWords.title], in: frame,
        content: """
            <h1>\(words[SettingsWords.title])</h1>
            <p class="lead">\(words[SettingsWords.lead])</p>
            \(part("targets", .targets, .targetsLead, forms.targets, words))
            \(part("figures", .figures, .figuresLead, forms.figures, words))
            \(part("rules", .rules, nil, forms.rules, words))
            \(part("calendar", .calendar, .calendarLead, forms.calendar, words))
            """)
}

private func part(_ id: String, _ title: SettingsWords, _ lead: SettingsWords?, _ content: HTML, _ words: Words) -> HTML
{
    """
    <section class="setting" aria-labelledby="\(id)">
    <h2 id="\(id)">\(words[title])</h2>
    \(lead.map { "<p>\(words[$0])</p>" })
    \(content)
    </section>

    """
}

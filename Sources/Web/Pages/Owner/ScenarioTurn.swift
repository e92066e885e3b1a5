import Domain

/// What comes next for a scenario, from its owner's eyes.
struct ScenarioTurn {
    let text: String

    init(_ scenario: Record, words: Words) {
        let state: Scenario.State? = scenario.choice("state")
        let phrase: OwnerWords? =
            switch state {
            case .draft: .toFinish
            case .submitted: .toWait
            case .returned: .toMend
            case .published: .toChoose
            case .filled: .toFollow
            case .closed, .voided, nil: nil
            }
        text = phrase.map { words[$0] } ?? words[MatchWords.nothingToDo]
    }
}

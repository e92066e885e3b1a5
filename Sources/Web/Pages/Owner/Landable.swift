import Domain

/// An item of the checklist that the office confirms before it publishes (可落地), and how far it has come.
struct LandableItem {
    let item: Landability
    let standing: Standing

    enum Standing: Equatable {
        case confirmed
        /// The scenario says something of it, which the office has not confirmed yet.
        case given
        case missing(ScenarioWords)
        /// No field of the scenario tells.
        case asked(ScenarioWords)
    }

    /// - Parameters:
    ///   - scenario: as its owner sees it.
    ///   - owner: the organization, as it sees itself.
    static func all(of scenario: Record, owner: Record) -> [LandableItem] {
        Landability.allCases.map { item in
            let isConfirmed = scenario.texts("confirmed").contains(item.rawValue)
            return LandableItem(item: item, standing: isConfirmed ? .confirmed : standing(item, scenario, owner))
        }
    }

    private static func standing(_ item: Landability, _ scenario: Record, _ owner: Record) -> Standing {
        switch item {
        case .payingOwner: owner.text("uscc") == nil ? .missing(.missingPayingOwner) : .given
        case .confirmedBudget:
            scenario.integer("budgetMaxCNY") ?? scenario.integer("budgetMinCNY") == nil
                ? .missing(.missingBudget) : .given
        case .measurableAcceptance:
            scenario.texts("acceptanceCriteria").isEmpty ? .missing(.missingAcceptance) : .given
        case .dataAccess:
            scenario.text("dataProvided") == nil || scenario.flag("crossBorderData") == nil
                ? .missing(.missingData) : .given
        case .namedContact: owner.object("contact")?.text("name") == nil ? .missing(.missingContact) : .given
        case .smallEnough: .asked(.checkSize)
        case .contractTerms: .asked(.checkTerms)
        }
    }
}

func landableList(_ items: [LandableItem], in frame: Frame) -> HTML {
    let words = frame.words
    return """
        <h2>\(words[OwnerWords.landable])</h2>
        <p class="hint">\(words[OwnerWords.landableLead])</p>
        <ul class="plain lines landable">
        \(items.map { line($0, words: words) })</ul>
        """
}

private func line(_ item: LandableItem, words: Words) -> HTML {
    let (label, tone, note): (OwnerWords, Tone, ScenarioWords?) =
        switch item.standing {
        case .confirmed: (.confirmed, .done, nil)
        case .given: (.ready, .going, nil)
        case .missing(let what): (.missing, .waiting, what)
        case .asked(let what): (.withOffice, .over, what)
        }
    return """
        <li><p>\(words[item.item])</p><p>\(badge(words[label], tone))</p>
        \(note.map { "<p class=\"hint\">\(words[$0])</p>" })</li>

        """
}

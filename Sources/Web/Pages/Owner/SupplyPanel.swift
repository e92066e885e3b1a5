import Domain

/// How many OPCs a scenario would find as it is written now, and which single conditions keep others out; without
/// `supply`, what this place is for.
func supplyPanel(_ supply: Record?, in frame: Frame) -> HTML {
    let words = frame.words
    guard let supply else { return "<p class=\"hint\">\(words[SupplyWords.lead])</p>" }
    let eligible = words.fill(SupplyWords.eligible, ["count": words.count(supply.integer("eligible") ?? 0)])
    let strong = supply.integer("strong").map { words.fill(SupplyWords.strong, ["count": words.count($0)]) }
    let reliefs = supply.objects("conditions").compactMap { relief($0, words: words) }
    return """
        <p class="supply"><strong>\(eligible)</strong><br>\(strong ?? words[SupplyWords.noRequirement])</p>
        \(reliefs.isEmpty ? nil : "<p class=\"hint\">\(words[SupplyWords.conditions])</p>\n<ul class=\"plain lines\">\n\(reliefs)</ul>")
        """
}

private func relief(_ record: Record, words: Words) -> HTML? {
    guard let more = record.integer("more"), let condition = condition(record, words: words) else { return nil }
    let text = words.fill(SupplyWords.without, ["condition": condition, "count": words.count(more)])
    return "<li>\(text)</li>\n"
}

/// By the name of the scenario's field and its value.
private func condition(_ record: Record, words: Words) -> String? {
    let value: String? =
        switch record.text("condition") {
        case "languages": record.text("value").map(words.languageName)
        case "workMode": record.text("value").flatMap(WorkMode.init).map { words[$0] }
        case "budgetMaxCNY": record.integer("value").map(words.money)
        case "startBy": record.day("value").map(words.day)
        default: record.text("value")
        }
    let label: ScenarioWords? =
        switch record.text("condition") {
        case "mustHaveCertifications": .certifications
        case "languages": .languages
        case "workMode": .workMode
        case "budgetMaxCNY": .budgetMax
        case "startBy": .startBy
        default: nil
        }
    guard let value, let label else { return nil }
    return words.fill(SupplyWords.condition, ["name": words[label], "value": value])
}

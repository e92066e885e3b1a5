import Domain

/// How much of what a recommendation is made of a profile says. Every part counts the same: what helps most depends on
/// the scenario.
struct Completeness {
    /// What is not said yet, in the order of the form.
    let missing: [ProfileWords]
    /// In whole percent.
    let percent: Int

    init(_ profile: Record) {
        let parts: [(ProfileWords, Bool)] = [
            (.uscc, profile["uscc"] != nil),
            (.region, profile["region"] != nil),
            (.summary, (profile.text("summary")?.count ?? 0) >= 30),
            (.capabilities, profile.texts("capabilities").count >= 3),
            (.caseTitle, !profile.objects("cases").isEmpty),
            (.languages, !profile.texts("languages").isEmpty),
            (.certifications, profile["certifications"] != nil),
            (.rateMin, profile["rateMinCNY"] != nil),
            (.availableFrom, profile["availableFrom"] != nil),
            (.workModes, !profile.texts("workModes").isEmpty),
            (.capacity, profile["capacity"] != nil),
        ]
        missing = parts.filter { !$0.1 }.map(\.0)
        percent = (parts.count - missing.count) * 100 / parts.count
    }
}

func completenessMeter(_ completeness: Completeness, in frame: Frame) -> HTML {
    let words = frame.words
    let label = words.fill(ProfileWords.complete, ["percent": "\(completeness.percent)"])
    let items = completeness.missing.map { part -> HTML in "<li>\(words[part])</li>\n" }
    return """
        <div class="completeness">
        <p class="estimate"><span class="label">\(words[ProfileWords.title])</span><strong>\(label)</strong>
        \(bar(percent: completeness.percent, label: label))</p>
        \(items.isEmpty ? nil : "<p class=\"hint\">\(words[ProfileWords.completeLead])</p>\n<ul class=\"hint\">\n\(items)</ul>")
        </div>

        """
}

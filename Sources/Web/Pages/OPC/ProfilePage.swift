import Domain
import Matchmaking
import Ranking

/// What the profile would be recommended for, as it is in the form; nil where nobody has asked yet.
typealias ProfilePreview = RecommendationList<Scenario>

/// The profile's form, with how complete it is and what it would be recommended for beside it.
///
/// - Parameter profile: as it is stored; nil where there is none yet.
func profilePage(_ profile: Answer?, preview: ProfilePreview?, _ state: FormState, in frame: Frame) -> HTML {
    let words = frame.words
    let title = words[ProfileWords.title]
    let current: Profile.State? = profile?.record.choice("state")
    let form = Form(to: ProfilePageRoutes.path, state, in: frame, live: "preview")
    let fields = ProfileForm(form: form, program: frame.program, isNew: profile == nil)
    let buttons: HTML = """
        <div class="actions">\(form.button(words[PageWords.save]))\
        <button type="submit" class="btn btn-outline-primary" name="preview" value="1">\
        \(words[ProfileWords.previewButton])</button></div>
        """
    return layout(
        title, in: frame,
        content: """
            <div class="heading"><h1>\(title)</h1>\(current.map { badge(words[$0], $0.tone) })</div>
            <p class="lead">\(words[ProfileWords.lead])</p>
            <div class="beside">
            <div>\(form.whole("\(fields.content)\(buttons)"))</div>
            <aside class="panel following" aria-label="\(words[ProfileWords.complete].prefix { $0 != "{" }.description)">
            \(profile.flatMap { verification($0, in: frame) })
            \(completenessMeter(Completeness(profile?.record ?? [:]), in: frame))
            <div id="preview" aria-live="polite">\(previewList(preview, in: frame))</div>
            </aside>
            </div>
            """)
}

/// Sending a draft to the office; what the office has said of it.
private func verification(_ profile: Answer, in frame: Frame) -> HTML? {
    let words = frame.words
    let reason = profile.record.text("returnReason").map { words.fill(ProfileWords.returned, ["reason": $0]) }
    guard profile.record.texts("next").contains(Profile.State.submitted.rawValue),
        profile.record.choice("state") == Profile.State.draft
    else { return "<p class=\"hint\">\(words[ProfileWords.reverification])</p>" }
    let form = Form(
        to: ProfilePageRoutes.path + "/verification", FormState(revision: profile.revision), in: frame,
        name: "verification")
    return """
        <h2>\(words[ProfileWords.submitTitle])</h2>
        \(reason.map { "<p class=\"warning\">\($0)</p>" })
        \(form.whole("<p>\(words[ProfileWords.submitLead])</p>\n\(form.button(words[ProfileWords.submit]))"))
        """
}

private func previewList(_ preview: ProfilePreview?, in frame: Frame) -> HTML? {
    guard let preview else { return nil }
    let words = frame.words
    let items = preview.entries.map { entry -> HTML in
        """
        <li><p>\(foreign(entry.listing.title, on: words.language))<br>\
        <span class="hint">\(words.share(entry.score.probability)) · \(answered(entry.coverage, words: words))</span></p></li>

        """
    }
    let list: HTML = "<ol class=\"plain lines\">\n\(items)</ol>"
    return """
        <h2>\(words[ProfileWords.previewTitle])</h2>
        <p class="hint">\(words[ProfileWords.previewLead])</p>
        \(preview.nothingFits ? "<p>\(words[ProfileWords.nothingYet])</p>" : list)
        """
}

import Domain

/// What an owner weighs beside the texts: the same for every OPC, in the order of a first call.
///
/// - Parameters:
///   - profile: without contact data.
///   - accepted: how many of its deliveries were accepted; nil where nobody has counted.
func opcFacts(_ profile: Record, accepted: Int? = nil, in frame: Frame) -> [(label: String, value: HTML?)] {
    let words = frame.words
    let modes = profile.texts("workModes").compactMap(WorkMode.init).map { words[$0] }
    let available = profile.day("availableFrom").map { words.fill(.availableFrom, ["day": words.day($0)]) }
    func joined(_ texts: [String]) -> String? {
        texts.isEmpty ? nil : texts.joined(separator: words[.listSeparator])
    }
    var listed: [(String, String?)] = [
        (words[.region], profile.text("region")),
        (words[.headcount], profile.integer("headcount").map { words.fill(.people, ["count": words.count($0)]) }),
        (words[.community], profile.text("community")),
        (words[.price], words.budget(from: profile.integer("rateMinCNY"), to: nil)),
        (words[.available], available),
        (words[ShortlistWords.workModes], joined(modes)),
        (words[ShortlistWords.languages], joined(profile.texts("languages").map(words.languageName))),
        (words[ShortlistWords.certifications], joined(profile.texts("certifications"))),
        (words[ShortlistWords.capacity], profile.integer("capacity").map(words.count)),
    ]
    if let accepted { listed.append((words[ShortlistWords.accepted], words.count(accepted))) }
    return listed.map { (label: $0.0, value: $0.1.map { foreign($0, on: words.language) }) }
}

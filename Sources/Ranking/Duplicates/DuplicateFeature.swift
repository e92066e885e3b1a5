/// What says that two listings of one kind are the same in other words, or that they only look alike.
package enum DuplicateFeature: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
    /// The cosine of the whole texts.
    case wholeText
    /// How well requirements (or capabilities) answer each other on average, by the way that is worse: a part of a need
    /// is no duplicate of it.
    case coverage
    /// The requirement (or capability) that is answered worst, by the way that is better: whose role is reversed asks for
    /// something that the other does not.
    case weakest
    /// Figures that both give.
    case quantities
    /// Latin words and numbers of standards that both name.
    case names
    /// Words and concepts that both use; not known between two languages.
    case words
    /// By what factor budgets (or lowest prices) differ: |ln(one / other)|.
    case price
    /// Profiles: the day of the foundation and the clients and years of the cases.
    case record

    var direction: Feature.Direction { self == .price ? .speaksAgainst : .speaksFor }
}

/// A requirement, and the part of the offer that answers it best.
package struct CoverageRow: Equatable, Sendable {
    package let requirement: String
    /// The words of the capability, case or summary that answers it; nothing if no part does.
    package let answer: RankingText.Part?
    /// The mean over the words of both of the best cosine within the other, weighted by how rare they are.
    package let similarity: Float
    package let level: Level
    /// Which words of the requirement and of the answer met; none where nothing answers.
    package let words: MetWords

    package enum Level: String, CaseIterable, Sendable { case strong, partial, none }
}

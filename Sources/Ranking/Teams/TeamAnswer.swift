/// How well a requirement is answered, as in `CoverageRow`: by the level first, then by the similarity.
package struct TeamAnswer: Comparable, Sendable {
    package let level: CoverageRow.Level
    package let similarity: Float

    package init(level: CoverageRow.Level, similarity: Float) {
        self.level = level
        self.similarity = similarity
    }

    package static func < (one: TeamAnswer, other: TeamAnswer) -> Bool {
        one.level == other.level ? one.similarity < other.similarity : one.rank < other.rank
    }

    /// Better or as good in both: whoever has it can take the other's place in any team.
    func surpasses(_ other: TeamAnswer) -> Bool { rank >= other.rank && similarity >= other.similarity }

    private var rank: Int {
        switch level {
        case .none: 0
        case .partial: 1
        case .strong: 2
        }
    }
}

/// Which side of a match a text speaks for. Vectors of the two sides crowd around different points.
package enum Side: String, CaseIterable, Sendable {
    /// A scenario, or a need that was typed.
    case need
    /// A profile, or a capability that was typed.
    case offer
}

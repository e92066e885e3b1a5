package import Domain

/// Who sent a request, as far as it is known.
package enum Visitor: Equatable, Sendable {
    case stranger
    /// It carried a token or a session that is not valid, or not any more.
    case unrecognised
    case known(Caller)

    package var caller: Caller? {
        if case .known(let caller) = self { caller } else { nil }
    }
}

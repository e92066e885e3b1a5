/// Something that has to reach a person by mail, because it lets whoever reads it in.
package struct Letter: Sendable {
    package let kind: Kind
    package let address: String
    /// To be part of a link. It is seen nowhere else.
    package let token: String
    package let language: Language

    package enum Kind: Sendable {
        case invitation, passwordReset
    }
}

/// Takes a letter over; it may be on its way for a while.
package typealias SendLetter = @Sendable (Letter) async -> Void

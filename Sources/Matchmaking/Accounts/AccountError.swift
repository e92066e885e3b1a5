package import Domain

/// Why something about accounts was refused.
package enum AccountError: Error, Equatable, CustomStringConvertible {
    /// The address, the password or both: whoever asks is not told which.
    case wrongCredentials
    /// Said only to somebody who knows the password.
    case accountDisabled
    /// Worth trying again after so many seconds.
    case tooManyAttempts(retryAfter: Int)
    /// Of an invitation or a reset: unknown, or used before.
    case invalidToken
    /// It was good once: ask for a new one.
    case expired
    case emailTaken
    case weakPassword([FieldError])
    case fields([FieldError])
    case notAllowed
    /// Not in this program, or not for this person to see.
    case notFound

    /// Fit for a log: none of what was typed.
    package var description: String {
        switch self {
        case .wrongCredentials: "The e-mail address or the password is wrong."
        case .accountDisabled: "The account is turned off: ask the program office."
        case .tooManyAttempts(let seconds): "Too many attempts have failed: try again in \(seconds) seconds."
        case .invalidToken: "The link is unknown or has been used: ask for a new one."
        case .expired: "The link is too old: ask for a new one."
        case .emailTaken: "The e-mail address has an account already: sign in, or choose another."
        case .weakPassword(let errors), .fields(let errors):
            errors.map(\.description).joined(separator: "; ") + "."
        case .notAllowed: "This account may not do that: ask the program office."
        case .notFound: "There is no such account or token in this program: check its number."
        }
    }
}

package import Domain

/// Why a service does not do what it was asked, as far as whoever asked can do something about it.
package enum ServiceError: Error, Sendable, Equatable {
    /// Not there, or not for these eyes: nobody learns which.
    case notFound(String)
    /// A sentence.
    case forbidden(String)
    case refused(Refusal)
    case invalid([FieldError])
    /// Somebody else has changed it since it was read.
    case stale(current: Int)
    /// Somebody else has it already.
    case taken(field: String)
    /// The key was used for another request.
    case keyReused
    /// No calendar of public holidays is loaded for this year, so that no deadline can be set.
    case calendarMissing(year: Int)
    /// Too many want the same at once: try again.
    case busy
}

extension ServiceError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notFound(let kind): "There is no such \(kind), or you may not see it."
        case .forbidden(let sentence): sentence
        case .refused(let refusal): "\(refusal)"
        case .invalid(let errors): errors.map(\.description).joined(separator: "\n")
        case .stale: "Somebody else has changed this since you read it: read it again."
        case .taken(let field): "This \(field) is in use already: choose another."
        case .keyReused: "This key was used for another request already: choose a new one."
        case .calendarMissing(let year):
            "The calendar of \(year) is not loaded: the program office adds its public holidays in the program’s settings."
        case .busy: "Too many are changing the same thing: try again in a moment."
        }
    }
}

package enum RecommendationError: Error, CustomStringConvertible {
    /// No such listing takes part: it does not exist, or it is not published or verified.
    case unknown(_ kind: String, String)
    case notReady

    package var description: String {
        switch self {
        case .unknown(let kind, let id): "There is no \(kind) “\(id)” that is published or verified: check its id."
        case .notReady: "Berth is still reading its listings: try again in a moment."
        }
    }
}

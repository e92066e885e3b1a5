import Hummingbird
import Matchmaking

/// Why there is no page, as far as the person who asked can do something about it.
enum PageProblem: Error, CaseIterable {
    case malformed
    case notFound
    case notReady
    case textTooLong
    case unexpected

    /// Anything not named here is a fault of ours.
    init(_ error: any Error) {
        switch error {
        case let problem as PageProblem: self = problem
        case let error as RecommendationError:
            switch error {
            case .unknown: self = .notFound
            case .notReady: self = .notReady
            }
        case let error as any HTTPResponseError: self.init(status: error.status)
        default: self = .unexpected
        }
    }

    private init(status: HTTPResponse.Status) {
        switch status {
        case .notFound, .methodNotAllowed: self = .notFound
        case .contentTooLarge, .uriTooLong: self = .textTooLong
        case .serviceUnavailable: self = .notReady
        default: self = status.kind == .clientError ? .malformed : .unexpected
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .malformed: .badRequest
        case .notFound: .notFound
        case .notReady: .serviceUnavailable
        case .textTooLong: .contentTooLarge
        case .unexpected: .internalServerError
        }
    }

    var title: Message {
        switch self {
        case .malformed: .malformedTitle
        case .notFound: .notFoundTitle
        case .notReady: .notReadyTitle
        case .textTooLong: .textTooLongTitle
        case .unexpected: .unexpectedTitle
        }
    }

    /// What to do about it.
    var remedy: Message {
        switch self {
        case .malformed: .malformedRemedy
        case .notFound: .notFoundRemedy
        case .notReady: .notReadyRemedy
        case .textTooLong: .textTooLongRemedy
        case .unexpected: .unexpectedRemedy
        }
    }
}

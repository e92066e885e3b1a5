import Hummingbird

/// Why there is no page or no answer, as far as whoever asked can do something about it. The raw value is the end of
/// the problem's address, which programs compare: it never changes.
enum ProblemKind: String, Error, CaseIterable {
    // The request itself.
    case malformed = "malformed-request"
    case invalidParameter = "invalid-parameter"
    case bodyTooLarge = "body-too-large"
    case textTooLong = "text-too-long"
    case unsupportedMediaType = "unsupported-media-type"
    case invalidFields = "invalid-fields"
    // Who asks.
    case unauthenticated
    case wrongPassword = "wrong-password"
    case insufficientScope = "insufficient-scope"
    case sessionRequired = "session-required"
    case foreignOrigin = "foreign-origin"
    case formExpired = "form-expired"
    case forbidden
    case notYourMove = "not-your-move"
    case tooManyRequests = "too-many-requests"
    // What is asked for.
    case notFound = "not-found"
    case noSuchResource = "no-such-resource"
    case methodNotAllowed = "method-not-allowed"
    // What stands against it now.
    case notNow = "not-now"
    case notEligible = "not-eligible"
    case limitReached = "limit-reached"
    case noOpeningLeft = "no-opening-left"
    case deadlinePassed = "deadline-passed"
    case versionNotConfirmed = "version-not-confirmed"
    case ownWork = "own-work"
    case notLanded = "not-landed"
    case noticeNotOver = "notice-not-over"
    case calendarMissing = "calendar-missing"
    case taken
    // Two at once, and the same twice.
    case stale
    case revisionRequired = "revision-required"
    case keyReused = "key-reused"
    // Ours.
    case unexpected
    case notReady = "not-ready"
    case busy
    case timedOut = "timed-out"

    var status: HTTPResponse.Status {
        switch self {
        case .malformed, .invalidParameter: .badRequest
        case .unauthenticated, .wrongPassword: .unauthorized
        case .insufficientScope, .sessionRequired, .foreignOrigin, .formExpired, .forbidden, .notYourMove: .forbidden
        case .notFound, .noSuchResource: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .notNow, .notEligible, .limitReached, .noOpeningLeft, .deadlinePassed, .versionNotConfirmed, .ownWork,
            .notLanded, .noticeNotOver, .calendarMissing, .taken:
            .conflict
        case .stale: .preconditionFailed
        case .bodyTooLarge, .textTooLong: .contentTooLarge
        case .unsupportedMediaType: .unsupportedMediaType
        case .invalidFields, .keyReused: .unprocessableContent
        case .revisionRequired: .preconditionRequired
        case .tooManyRequests: .tooManyRequests
        case .unexpected: .internalServerError
        case .notReady, .busy, .timedOut: .serviceUnavailable
        }
    }

    /// After how many seconds it may be different, where nothing better is known.
    var retryAfter: Int? {
        switch self {
        case .notReady, .timedOut: 5
        case .busy: 1
        default: nil
        }
    }

    /// What describes the problem, relative to the server (RFC 9457 §3.1.1).
    var address: String { "/problems/\(rawValue)" }
}

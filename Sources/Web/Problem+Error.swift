import Domain
import Hummingbird
import Matchmaking

extension Problem {
    /// Anything not named here is a fault of ours.
    init(describing error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let kind as ProblemKind: self.init(kind)
        case let error as ServiceError: self.init(of: error)
        case let error as AccountError: self.init(of: error)
        case let refusal as Refusal: self.init(of: refusal)
        case let error as FieldErrors: self.init(.invalidFields, fields: error.errors)
        case let error as RecommendationError:
            switch error {
            case .unknown: self.init(.noSuchResource)
            case .notReady: self.init(.notReady)
            }
        case let error as any HTTPResponseError: self.init(status: error.status)
        default: self.init(.unexpected)
        }
    }

    private init(status: HTTPResponse.Status) {
        let kind: ProblemKind =
            switch status {
            case .notFound: .notFound
            case .methodNotAllowed: .methodNotAllowed
            case .contentTooLarge, .uriTooLong: .textTooLong
            case .serviceUnavailable: .notReady
            default: status.kind == .clientError ? .malformed : .unexpected
            }
        self.init(kind)
    }

    private init(of error: ServiceError) {
        switch error {
        case .notFound: self.init(.noSuchResource, detail: "\(error)")
        case .forbidden(let sentence): self.init(.forbidden, detail: sentence)
        case .refused(let refusal): self.init(of: refusal)
        case .invalid(let errors): self.init(.invalidFields, fields: errors)
        case .stale(let current): self.init(.stale, members: ["revision": .number(Double(current))])
        case .taken(let field): self.init(.taken, detail: "\(error)", members: ["field": .text(field)])
        case .keyReused: self.init(.keyReused)
        case .calendarMissing(let year): self.init(.calendarMissing, members: ["year": .number(Double(year))])
        case .busy: self.init(.busy)
        }
    }

    private init(of refusal: Refusal) {
        switch refusal {
        case .notYourMove(let allowed):
            self.init(.notYourMove, members: ["allowed": .texts(allowed.map(\.rawValue).sorted())])
        case .notNow(let state, let next):
            self.init(.notNow, members: ["state": state.map { .text($0) } ?? .null, "next": .texts(next)])
        case .fields(let errors): self.init(.invalidFields, fields: errors)
        case .notEligible(let reasons): self.init(.notEligible, members: ["reasons": .texts(reasons)])
        case .limitReached(let need, let limit):
            self.init(.limitReached, members: ["need": .text(need.rawValue), "limit": .number(Double(limit))])
        case .noOpeningLeft: self.init(.noOpeningLeft)
        case .deadlinePassed: self.init(.deadlinePassed)
        case .versionNotConfirmed: self.init(.versionNotConfirmed)
        case .ownWork: self.init(.ownWork)
        case .notLanded: self.init(.notLanded)
        case .noticeNotOver(let day): self.init(.noticeNotOver, members: ["until": .text(day.description)])
        }
    }
}

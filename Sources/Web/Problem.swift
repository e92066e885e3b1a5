import Domain
import Hummingbird

/// What went wrong with one request: the kind, and what there is to say of this time.
struct Problem: Error {
    let kind: ProblemKind
    /// More particular than the kind's own words. It goes to whoever asked, so that it holds nothing else of the error.
    var detail: String?
    /// What is wrong with the fields of the body.
    var fields: [FieldError]
    /// Extension members (RFC 9457 §3.2).
    var members: Record
    var headers: HTTPFields
    /// In seconds.
    var retryAfter: Int?

    init(
        _ kind: ProblemKind, detail: String? = nil, fields: [FieldError] = [], members: Record = [:],
        headers: HTTPFields = [:], retryAfter: Int? = nil
    ) {
        self.kind = kind
        self.detail = detail
        self.fields = fields
        self.members = members
        self.headers = headers
        self.retryAfter = retryAfter ?? kind.retryAfter
    }

    /// A parameter of the address or a header that makes no sense.
    static func parameter(_ name: String, _ problem: String) -> Problem {
        Problem(.invalidParameter, detail: "\(name) \(problem).", members: ["parameter": .text(name)])
    }
}

import Hummingbird

/// RFC 9457, with the request's number as a member of its own.
struct ProblemDetails: ResponseEncodable {
    /// No page describes the kinds of problem yet; the RFC's word for “see the status”.
    let type = "about:blank"
    let title: String
    let status: Int
    let detail: String
    let requestId: String

    private enum CodingKeys: CodingKey {
        case type, title, status, detail, requestId
    }

    init(_ problem: PageProblem, requestID: String, words: Words) {
        title = words[problem.title]
        status = problem.status.code
        detail = words.fill(problem.remedy, ["limit": "\(Question.textLimit)"])
        requestId = requestID
    }

    func response(from request: Request, context: AppContext) throws -> Response {
        var response = try context.responseEncoder.encode(self, from: request, context: context)
        response.status = HTTPResponse.Status(code: status)
        response.headers[.contentType] = "application/problem+json"
        response.headers[.contentLanguage] = context.language.tag
        response.headers[.cacheControl] = "no-store"
        return response
    }
}

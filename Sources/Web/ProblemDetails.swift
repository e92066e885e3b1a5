import Domain
import Hummingbird
import Matchmaking

extension Problem {
    /// RFC 9457, with the request's number as a member of its own.
    func details(requestID: String, words: Words) -> Record {
        var details = members
        details["type"] = .text(kind.address)
        details["title"] = .text(words.title(of: kind))
        details["status"] = .number(Double(kind.status.code))
        details["detail"] = .text(detail ?? words.remedy(for: kind))
        details["requestId"] = .text(requestID)
        if !fields.isEmpty { details["errors"] = .list(fields.map { .object($0.details) }) }
        return details
    }

    func response(requestID: String, words: Words) -> Response {
        var headers = headers
        headers[.contentType] = "application/problem+json"
        headers[.contentLanguage] = words.language.tag
        headers[.cacheControl] = "no-store"
        let body = JSONText(details(requestID: requestID, words: words))
        return Response(status: kind.status, headers: headers, body: body.responseBody)
    }
}

extension FieldError {
    fileprivate var details: Record { ["pointer": .text(JSONPointer(field: field).text), "detail": .text(problem)] }
}

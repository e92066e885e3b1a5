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
        if !fields.isEmpty { details["errors"] = .list(fields.map { .object(words.details(of: $0)) }) }
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

extension Words {
    /// In the language of the answer, as far as there are words for it.
    fileprivate func details(of error: FieldError) -> Record {
        let chinese = language == .zh ? FieldProblem.chinese(for: error.problem) : nil
        return ["pointer": .text(JSONPointer(field: error.field).text), "detail": .text(chinese ?? error.problem)]
    }
}

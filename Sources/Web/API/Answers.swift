import Domain
import Foundation
import Hummingbird
import Matchmaking

extension Answer {
    /// One thing that was asked for; only its tag where the caller has it already.
    func response(to request: Request) -> Response {
        let tag = EntityTag(self)
        if tag.isAmong(request.headers[.ifNoneMatch]) {
            return Response(status: .notModified, headers: record.headers(tag))
        }
        return response()
    }

    func response(_ status: HTTPResponse.Status = .ok) -> Response {
        var response = record.response(status)
        response.headers[.eTag] = EntityTag(self).text
        if isRepeat { response.headers[.idempotencyReplayed] = "true" }
        return response
    }

    /// Something new, which can be found below `collection`.
    func created(in collection: String) -> Response {
        var response = response(.created)
        if let id = record.id { response.headers[.location] = "\(collection)/\(id.asPathSegment)" }
        return response
    }
}

extension Page {
    /// - Parameter request: the next page has the same filters.
    func response(to request: Request) -> Response {
        var response = ["items": RecordValue.list(items.map { .object($0) })].response()
        guard let next else { return response }
        let parameters = (request.uri.query ?? "").split(separator: "&").filter { !$0.hasPrefix("cursor=") }
        let query = (parameters.map(String.init) + ["cursor=\(next.asPathSegment)"]).joined(separator: "&")
        response.headers[.link] = "<\(request.uri.path)?\(query)>; rel=\"next\""
        return response
    }
}

extension Record {
    /// A list that is never long.
    static func list(_ items: [Record]) -> Record { ["items": .list(items.map { .object($0) })] }

    /// What one caller may see is for nobody else's eyes.
    func response(_ status: HTTPResponse.Status = .ok) -> Response {
        JSONText(self).response(status)
    }

    fileprivate func headers(_ tag: EntityTag) -> HTTPFields {
        var headers = JSONText.headers
        headers[.eTag] = tag.text
        return headers
    }

    fileprivate var id: String? {
        switch self["id"] {
        case .text(let id): id
        case .number(let number): String(Int(number))
        default: nil
        }
    }
}

extension String {
    /// Percent-encoded, but for what RFC 3986 leaves alone everywhere.
    fileprivate var asPathSegment: String {
        let unreserved = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }
}

extension JSONText {
    fileprivate static let headers: HTTPFields = [
        .contentType: "application/json", .cacheControl: "private, no-cache", .vary: "Authorization, Cookie",
    ]

    var responseBody: ResponseBody { ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)) }

    func response(_ status: HTTPResponse.Status = .ok) -> Response {
        Response(status: status, headers: Self.headers, body: responseBody)
    }
}

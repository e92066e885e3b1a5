import Hummingbird

extension HTML {
    /// A page depends on who asks for it and on what is in the database now, so that nobody else may keep it.
    func response(
        _ status: HTTPResponse.Status = .ok, headers: HTTPFields = [:], in language: Language
    ) -> Response {
        var headers = headers
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.contentLanguage] = language.tag
        headers[.cacheControl] = "private, no-cache"
        headers[.vary] = "Accept, Accept-Language, Cookie"
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: markup)))
    }
}

import Hummingbird

extension HTML {
    /// A page depends on who asks for it and on what is in the database now, so that nobody else may keep it.
    func response(_ status: HTTPResponse.Status = .ok, in language: Language) -> Response {
        Response(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8",
                .contentLanguage: language.tag,
                .cacheControl: "private, no-cache",
                .vary: "Accept, Accept-Language, Cookie",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: markup))
        )
    }
}

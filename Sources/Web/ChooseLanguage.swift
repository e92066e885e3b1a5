import Hummingbird

/// Decides in which language a request is answered: the one asked for in the address, which is remembered; else the one
/// remembered; else the one that the browser prefers.
struct ChooseLanguage: RouterMiddleware {
    typealias Context = AppContext

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let chosen = FormFields(request.uri.query ?? "")["lang"].flatMap(Language.init(rawValue:))
        let remembered = request.cookies["lang"].flatMap { Language(rawValue: $0.value) }
        var context = context
        context.language = chosen ?? remembered ?? Language(accepting: request.headers[.acceptLanguage])
        var response = try await next(request, context)
        if let chosen, chosen != remembered { response.setCookie(Self.cookie(chosen)) }
        return response
    }

    private static func cookie(_ language: Language) -> Cookie {
        let year = 365 * 24 * 60 * 60
        return Cookie(name: "lang", value: language.rawValue, maxAge: year, path: "/", sameSite: .lax)
    }
}

import Domain
import Hummingbird
import Matchmaking

/// `/opc/data`: what is kept about an OPC: to see, to take along (PIPL art. 45), to have deleted (art. 47).
struct DataPageRoutes {
    let services: Services
    let site: Site
    let options: ServerOptions

    static let path = "\(Area.opc.path)/data"
    static let fileName = "berth.json"

    var endpoints: RouteCollection<OPCContext> {
        RouteCollection(context: OPCContext.self)
            .get("data", use: show)
            .get("data/:file", use: export)
            .post("data", use: erase)
    }

    @Sendable private func show(request: Request, context: OPCContext) async throws -> Response {
        try await answer(FormState(), context)
    }

    @Sendable private func export(request: Request, context: OPCContext) async throws -> Response {
        guard context.parameters.get("file") == Self.fileName else { throw ProblemKind.notFound }
        var response = try await services.profiles.everything(about: context.actor).response()
        response.headers[.contentDisposition] = "attachment; filename=\"\(Self.fileName)\""
        return response
    }

    /// The account goes with the data, and with it the session.
    @Sendable private func erase(request: Request, context: OPCContext) async throws -> Response {
        let submission = try await request.submission(by: context)
        guard let id = try await OwnProfile(profiles: services.profiles).id(context.actor) else {
            throw ServiceError.notFound("opc")
        }
        return try await submission.carryOut { command in
            guard submission.text("confirmed") != nil else {
                throw ServiceError.invalid([FieldError(field: "confirmed", problem: "is missing: it is required")])
            }
            return try await services.profiles.erase(id, command)
        } then: { _ in
            var response = Said.redirect(to: "/", saying: .erased)
            response.setCookie(SessionCookie(isHTTPS: options.isHTTPS).removal)
            return response
        } otherwise: { state in
            try await answer(state, context)
        }
    }

    private func answer(_ state: FormState, _ context: OPCContext) async throws -> Response {
        let everything = try await services.profiles.everything(about: context.actor)
        let frame = Frame(site: site, visit: context.visit)
        return dataPage(everything, state, in: frame).response(in: frame)
    }
}

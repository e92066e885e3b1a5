import Hummingbird

/// `/problems/{code}`: what the address of a problem leads to.
struct ProblemRoutes {
    let site: Site

    var endpoints: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).get(":code", use: show)
    }

    @Sendable private func show(request: Request, context: AppContext) throws -> Response {
        guard let kind = context.parameters.get("code").flatMap(ProblemKind.init) else { throw ProblemKind.notFound }
        let frame = Frame(site: site, visit: context.visit)
        return problemPage(kind, in: frame).response(in: frame)
    }
}

import Hummingbird
import Matchmaking

/// `/`: a box for a need or for what an OPC can do, and the list for what was typed.
struct FirstPageRoutes {
    let recommendations: Recommendations
    let site: Site

    private static let listLength = 10

    var endpoints: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get("", use: show)
            .post("", use: ask)
    }

    @Sendable private func show(request: Request, context: AppContext) async throws -> Response {
        try await answer(Question(FormFields(request.uri.query ?? "")), context: context)
    }

    /// The form is posted because no proxy shortens a body. What fits in an address goes on to one, so that it can be
    /// kept and passed on.
    @Sendable private func ask(request: Request, context: AppContext) async throws -> Response {
        var request = request
        let body = try await request.collectBody(upTo: context.maxUploadSize)
        let question = try Question(FormFields(String(buffer: body)))
        guard question.fitsInLink else { return try await answer(question, context: context) }
        return .redirect(to: question.link(), type: .normal)
    }

    private func answer(_ question: Question, context: AppContext) async throws -> Response {
        var frame = Frame(site: site, visit: context.visit)
        if !question.fitsInLink { frame.visit.longQuestion = question }
        guard question.hasWords else {
            return startPage(question, counts: recommendations.counts, in: frame).response(in: frame)
        }
        let page =
            switch question.asker {
            case .scenario:
                try await listPage(
                    recommendations.forNeed(question.text, limit: Self.listLength), question: question, in: frame)
            case .opc:
                try await listPage(
                    recommendations.forCapability(question.text, limit: Self.listLength), question: question,
                    in: frame)
            }
        return page.response(in: frame)
    }
}

import Domain
import Hummingbird
import Matchmaking

/// Ranked lists: for a stored listing, and for a text just typed. Teams for a scenario.
struct RecommendationRoutes {
    let recommendations: ShownRecommendations

    private static let listLength = 10

    var endpoints: RouteCollection<SignedInContext> {
        RouteCollection(context: SignedInContext.self)
            .get("scenarios/:id/recommendations", use: forScenario)
            .get("scenarios/:id/teams", use: teams)
            .get("scenarios/:id/recommendations/:opc", use: ofProfile)
            .get("opcs/:id/recommendations", use: forProfile)
            .get("opcs/:id/recommendations/:scenario", use: ofScenario)
            .post("recommendations", use: forText)
    }

    @Sendable private func forScenario(request: Request, context: SignedInContext) async throws -> Response {
        try await recommendations.forScenario(context.scenario, context.actor, limit: limit(request)).response()
    }

    @Sendable private func teams(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        return try await recommendations.teams(for: context.scenario, context.actor).response()
    }

    @Sendable private func forProfile(request: Request, context: SignedInContext) async throws -> Response {
        try await recommendations.forProfile(context.profile, context.actor, limit: limit(request)).response()
    }

    @Sendable private func ofProfile(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        return try await recommendations.explanation(
            of: Profile.ID(context.id("opc")), for: context.scenario, context.actor
        ).response()
    }

    @Sendable private func ofScenario(request: Request, context: SignedInContext) async throws -> Response {
        try request.requireNoParameters()
        return try await recommendations.explanation(
            of: Scenario.ID(context.id("scenario")), for: context.profile, context.actor
        ).response()
    }

    private func limit(_ request: Request) throws -> Int {
        var query = try QueryReader(request)
        let limit = try query.limit(default: Self.listLength)
        try query.finish()
        return limit
    }

    /// Changes nothing: it is posted because no proxy shortens a body, and none writes it into its log.
    @Sendable private func forText(request: Request, context: SignedInContext) async throws -> Response {
        let question = try await request.fields { fields in
            (
                text: fields.requiredText("text", limit: Question.textLimit), asker: fields.choice("for") as Asker?,
                limit: fields.integer("limit", 1 ... 100) ?? Self.listLength
            )
        }
        guard Question(text: question.text, asker: .scenario).hasWords else {
            let problem = "has no words: punctuation and symbols cannot be compared"
            throw Problem(.invalidFields, fields: [FieldError(field: "text", problem: problem)])
        }
        switch question.asker ?? .scenario {
        case .scenario:
            return try await recommendations.forNeed(question.text, context.actor, limit: question.limit).response()
        case .opc:
            return try await recommendations.forCapability(question.text, context.actor, limit: question.limit)
                .response()
        }
    }
}

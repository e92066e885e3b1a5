import Domain
import Hummingbird
import Matchmaking

/// `/api/v1`: everything that people can do, for programs.
struct API {
    let services: Services
    let options: ServerOptions
    let send: SendLetter

    static let path = "/api/v1"

    func addRoutes(to router: Router<AppContext>, _ admission: Admission) {
        let routes = router.apiRoutes(admission, within: options.answerLimit)
        routes.addRoutes(SessionRoutes(accounts: services.accounts, options: options).endpoints, atPath: "sessions")
        routes.addRoutes(ProgramRoutes(programs: services.programs).endpoints, atPath: "programs")
        routes.addRoutes(
            InvitationRoutes(accounts: services.accounts, options: options).endpoints,
            atPath: "invitations")
        routes.addRoutes(
            PasswordResetRoutes(accounts: services.accounts, send: send).endpoints, atPath: "password-resets")
        addSignedInRoutes(to: routes.group(context: SignedInContext.self))
    }

    private func addSignedInRoutes(to routes: RouterGroup<SignedInContext>) {
        let recommendations = RecommendationRoutes(recommendations: services.recommendations)
        routes.addRoutes(OwnSessionRoutes(accounts: services.accounts, options: options).endpoints, atPath: "sessions")
        routes.addRoutes(
            OwnRoutes(accounts: services.accounts, profiles: services.profiles, options: options).endpoints,
            atPath: "me")
        routes.addRoutes(AccountRoutes(accounts: services.accounts).endpoints, atPath: "accounts")
        routes.addRoutes(TokenRoutes(accounts: services.accounts).endpoints, atPath: "tokens")
        routes.addRoutes(InvitingRoutes(accounts: services.accounts, send: send).endpoints, atPath: "invitations")
        routes.addRoutes(ProgramSettingRoutes(programs: services.programs).endpoints, atPath: "programs")
        routes.addRoutes(OrganizationRoutes(organizations: services.organizations).endpoints, atPath: "organizations")
        routes.addRoutes(ScenarioRoutes(scenarios: services.scenarios).endpoints, atPath: "scenarios")
        routes.addRoutes(ProfileRoutes(profiles: services.profiles).endpoints, atPath: "opcs")
        routes.addRoutes(recommendations.endpoints)
        routes.addRoutes(DuplicateRoutes(duplicates: services.duplicates).endpoints)
        routes.addRoutes(SupplyRoutes(gaps: services.gaps, probe: services.supply).endpoints)
        routes.addRoutes(PlanRoutes(plans: services.plans).endpoints, atPath: "plan")
        routes.addRoutes(MatchRoutes(matches: services.matches).endpoints, atPath: "matches")
        routes.addRoutes(MandateRoutes(mandates: services.mandates).endpoints, atPath: "mandates")
        routes.addRoutes(NotificationRoutes(notices: services.notices).endpoints, atPath: "notifications")
        routes.addRoutes(FigureRoutes(figures: services.figures).endpoints, atPath: "figures")
        routes.addRoutes(KPIRoutes(kpi: services.kpi).endpoints, atPath: "kpi")
        routes.addRoutes(LedgerRoutes(ledger: services.ledger).endpoints, atPath: "ledger")
    }
}

extension Router<AppContext> {
    /// Below `/api/v1`: known callers, in moderation, answered in time.
    func apiRoutes(_ admission: Admission, within limit: Duration) -> TimedRoutes<RouterGroup<AppContext>> {
        TimedRoutes(parent: group("\(API.path)").add(middleware: admission), limit: limit)
    }
}

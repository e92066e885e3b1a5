import Hummingbird
import Matchmaking

/// Everything that people do, on pages. Each area adds its routes here, with a context that says who gets there.
struct Pages {
    let site: Site
    let services: Services
    let options: ServerOptions
    let send: SendLetter

    func addRoutes(to router: Router<AppContext>, _ admission: Admission) {
        let received = router.group().add(middleware: admission).add(
            middleware: Receive(site: site, services: services))
        let routes = TimedRoutes(parent: received, limit: options.answerLimit)
        let recommendations = services.recommendations.recommendations
        received.addRoutes(FirstPageRoutes(recommendations: recommendations, site: site).endpoints)
        routes.addRoutes(ProblemRoutes(site: site).endpoints, atPath: "problems")
        routes.addRoutes(SignInRoutes(accounts: services.accounts, site: site, options: options).endpoints)
        addPersonRoutes(to: routes.group(context: PersonContext.self))
        addOPCRoutes(to: routes.group("opc", context: OPCContext.self))
        addOwnerRoutes(to: routes.group("owner", context: OwnerContext.self))
        addOfficeRoutes(to: routes.group("office", context: OfficeContext.self))
    }

    private func addOfficeRoutes(to routes: RouterGroup<OfficeContext>) {
        routes.addRoutes(BoardRoutes(kpi: services.kpi, site: site).endpoints)
        routes.addRoutes(QueueRoutes(services: services, site: site).endpoints)
        routes.addRoutes(OfficeListingRoutes(services: services, site: site).endpoints)
        routes.addRoutes(
            MatchPageRoutes<OfficeContext>(area: .office, matches: services.matches, site: site).endpoints)
        routes.addRoutes(OfficeSupplyRoutes(services: services, site: site).endpoints)
        routes.addRoutes(LedgerPageRoutes(services: services, site: site).endpoints)
        routes.addRoutes(SettingsRoutes(services: services, site: site).endpoints)
        routes.addRoutes(UserRoutes(services: services, site: site, send: send).endpoints)
    }

    private func addOPCRoutes(to routes: RouterGroup<OPCContext>) {
        routes.addRoutes(OPCHomeRoutes(services: services, site: site).endpoints)
        routes.addRoutes(OPCScenarioRoutes(services: services, site: site).endpoints)
        routes.addRoutes(
            MatchPageRoutes<OPCContext>(area: .opc, matches: services.matches, site: site).endpoints)
        routes.addRoutes(ProfilePageRoutes(services: services, site: site).endpoints)
        routes.addRoutes(DataPageRoutes(services: services, site: site, options: options).endpoints)
    }

    private func addOwnerRoutes(to routes: RouterGroup<OwnerContext>) {
        routes.addRoutes(OwnerHomeRoutes(services: services, site: site).endpoints)
        routes.addRoutes(OwnerScenarioRoutes(services: services, site: site).endpoints)
        routes.addRoutes(ScenarioFormRoutes(services: services, site: site).endpoints)
        routes.addRoutes(ShortlistRoutes(services: services, site: site).endpoints)
        routes.addRoutes(InvitationPageRoutes(services: services, site: site).endpoints)
        routes.addRoutes(
            MatchPageRoutes<OwnerContext>(area: .owner, matches: services.matches, site: site).endpoints)
        routes.addRoutes(OrganizationPageRoutes(organizations: services.organizations, site: site).endpoints)
    }

    private func addPersonRoutes(to routes: RouterGroup<PersonContext>) {
        routes.addRoutes(SignOutRoutes(accounts: services.accounts, options: options).endpoints)
        routes.addRoutes(HomeRoutes(site: site).endpoints)
        routes.addRoutes(NotificationPageRoutes(notices: services.notices, site: site).endpoints)
    }
}

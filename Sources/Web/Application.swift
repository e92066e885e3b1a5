package import Hummingbird
package import Logging
package import Matchmaking

/// The whole site. Tests build it just as the server does.
///
/// - Parameters:
///   - isDemonstration: every page says that all of it is fictional.
///   - assets: where the system's packages have put theirs; without them the pages are plainer.
///   - gauges: figures of the moment for `/metrics`.
///   - send: takes over letters to people. Where nobody does, they are lost.
package func berthRouter(
    services: Services, isDemonstration: Bool, assets: AssetSources = AssetSources(),
    options: ServerOptions = ServerOptions(), gauges: @escaping @Sendable () -> [Gauge] = { [] },
    send: @escaping SendLetter = { _ in }
) -> Router<AppContext> {
    let recommendations = services.recommendations.recommendations
    let site = Site(
        program: recommendations.program, isDemonstration: isDemonstration, assets: Assets(assets))
    let metrics = Metrics()
    let router = emptyRouter(site: site, metrics: metrics)
    router.addRoutes(HealthRoutes(recommendations: recommendations).endpoints)
    router.addRoutes(MetricsRoutes(metrics: metrics) { gauges() + [recommendations.gauge] }.endpoints)
    router.addRoutes(AssetRoutes(assets: site.assets).endpoints, atPath: "assets")
    router.addRoutes(DescriptionRoutes().endpoints)
    let admission = Admission(options: options, accounts: services.accounts)
    Pages(site: site, services: services, options: options, send: send).addRoutes(to: router, admission)
    API(services: services, options: options, send: send).addRoutes(to: router, admission)
    router.refuseOtherMethods()
    return router
}

/// What every request goes through, with nothing behind it yet.
func emptyRouter(site: Site, metrics: Metrics) -> Router<AppContext> {
    let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware {
        NumberRequests()
        MeasureRequests(metrics: metrics)
        LogRequests()
        SecurityHeaders()
        ChooseLanguage()
        ErrorResponses(site: site)
    }
    return router
}

extension Recommendations {
    fileprivate var gauge: Gauge {
        let (scenarios, profiles) = counts
        return Gauge(
            "berth_listings", help: "Listings that take part in the ranking.",
            values: ["{kind=\"scenario\"}": Double(scenarios), "{kind=\"opc\"}": Double(profiles)])
    }
}

/// - Parameter whenRunning: called once the server listens, with its port: the one to be told where 0 was asked for.
package func berthApplication(
    services: Services, isDemonstration: Bool, host: String, port: Int, logger: Logger,
    assets: AssetSources = AssetSources(), options: ServerOptions = ServerOptions(),
    gauges: @escaping @Sendable () -> [Gauge] = { [] }, send: @escaping SendLetter = { _ in },
    whenRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
) -> some ApplicationProtocol {
    Application(
        router: berthRouter(
            services: services, isDemonstration: isDemonstration, assets: assets, options: options,
            gauges: gauges, send: send),
        // Longer than any answer takes, so that it ends only connections on which nothing happens.
        server: .http1(configuration: .init(idleTimeout: .seconds(75))),
        configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
        onServerRunning: { channel in await whenRunning(channel.localAddress?.port ?? port) },
        logger: logger
    )
}

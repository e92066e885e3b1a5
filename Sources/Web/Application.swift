package import Hummingbird
package import Logging
package import Matchmaking

/// Where Debian's and Ubuntu's `libjs-bootstrap5` puts it.
package let debianBootstrap = "/usr/share/javascript/bootstrap5/css/bootstrap.min.css"

/// The whole site. Tests build it just as the server does.
///
/// - Parameters:
///   - isDemonstration: every page says that all of it is fictional.
///   - bootstrap: where `bootstrap.min.css` is; without it the pages are plainer.
package func berthRouter(
    recommendations: Recommendations, isDemonstration: Bool, bootstrap: String = debianBootstrap
) -> Router<AppContext> {
    let site = Site(
        program: recommendations.program, isDemonstration: isDemonstration, assets: Assets(bootstrap: bootstrap))
    let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware {
        LogRequests()
        SecurityHeaders()
        ChooseLanguage()
        ErrorResponses(site: site)
    }
    router.addRoutes(HealthRoutes(recommendations: recommendations).endpoints)
    router.addRoutes(AssetRoutes(assets: site.assets).endpoints, atPath: "assets")
    router.addRoutes(FirstPageRoutes(recommendations: recommendations, site: site).endpoints)
    return router
}

/// - Parameter whenRunning: called once the server listens, with its port: the one to be told where 0 was asked for.
package func berthApplication(
    recommendations: Recommendations, isDemonstration: Bool, host: String, port: Int, logger: Logger,
    bootstrap: String = debianBootstrap, whenRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
) -> some ApplicationProtocol {
    Application(
        router: berthRouter(
            recommendations: recommendations, isDemonstration: isDemonstration, bootstrap: bootstrap),
        configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
        onServerRunning: { channel in await whenRunning(channel.localAddress?.port ?? port) },
        logger: logger
    )
}

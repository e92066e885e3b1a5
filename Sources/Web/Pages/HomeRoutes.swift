import Domain
import Hummingbird

/// `/home`, which leads everybody to the own area; and the first page of the areas that have no other.
struct HomeRoutes {
    let site: Site

    static let path = "/home"
    private static let plain: [Area] = [.community]

    var endpoints: RouteCollection<PersonContext> {
        let routes = RouteCollection(context: PersonContext.self)
        routes.get("home") { _, context -> Response in
            .redirect(to: Area(context.account.role)?.path ?? "/", type: .normal)
        }
        for area in Self.plain {
            routes.get(RouterPath(area.path)) { _, context -> Response in try show(area, context) }
        }
        return routes
    }

    private func show(_ area: Area, _ context: PersonContext) throws -> Response {
        guard Area(context.account.role) == area else { throw Problem(.forbidden) }
        let frame = Frame(site: site, visit: context.visit)
        return plainHome(of: area, in: frame).response(in: frame)
    }
}

/// What is new, and where to go.
private func plainHome(of area: Area, in frame: Frame) -> HTML {
    let words = frame.words
    let title = words[PageWords.workInArea]
    let new = Destination(
        path: NotificationPageRoutes.path,
        name: words.fill(PageWords.unread, ["count": words.count(frame.visit.unread)]))
    let others = area.destinations(words).filter { $0.path != area.path }
    let items = ([new] + others).map { place -> HTML in "<li><a href=\"\(place.path)\">\(place.name)</a></li>\n" }
    return layout(title, in: frame, content: "<h1>\(title)</h1>\n<ul>\n\(items)</ul>")
}

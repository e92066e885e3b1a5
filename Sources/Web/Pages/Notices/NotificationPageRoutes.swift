import Domain
import Hummingbird
import Matchmaking

/// `/notifications`: what the person's organization has been told.
struct NotificationPageRoutes {
    let notices: Notices
    let site: Site

    static let path = "/notifications"
    private static let pageLength = 20

    var endpoints: RouteCollection<PersonContext> {
        RouteCollection(context: PersonContext.self)
            .get("notifications", use: list)
            .post("notifications", use: markAllRead)
            .post("notifications/:id", use: open)
    }

    @Sendable private func list(request: Request, context: PersonContext) async throws -> Response {
        var query = try QueryReader.page(request)
        let cursor = try query.number("cursor").map(String.init)
        try query.finish()
        let page = try await notices.page(context.actor, limit: Self.pageLength, cursor: cursor)
        let frame = Frame(site: site, visit: context.visit)
        return notificationsPage(page, in: frame).response(in: frame)
    }

    @Sendable private func markAllRead(request: Request, context: PersonContext) async throws -> Response {
        let submission = try await request.submission(by: context)
        _ = try await notices.markAllRead(submission.command)
        return Said.redirect(to: Self.path, saying: .read)
    }

    /// Opening one is reading it, and goes on to what it is about.
    @Sendable private func open(request: Request, context: PersonContext) async throws -> Response {
        let submission = try await request.submission(by: context)
        let notice = try await notices.markRead(context.number(), submission.command).record
        return .redirect(to: notice.subjectAddress(for: context.account.role) ?? Self.path, type: .normal)
    }
}

extension Record {
    /// Where somebody of this role sees what a notification is about.
    fileprivate func subjectAddress(for role: Role) -> String? {
        guard let subject = object("subject"), let kind = subject.text("kind"), let id = subject.text("id") else {
            return nil
        }
        return Area(role)?.address(of: kind, id)
    }
}

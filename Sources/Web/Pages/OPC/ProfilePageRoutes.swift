import Domain
import Hummingbird
import Matchmaking

/// `/opc/profile`: writing what an OPC can do, seeing at once what that is good for, and sending it to the office.
struct ProfilePageRoutes {
    let services: Services
    let site: Site

    static let path = "\(Area.opc.path)/profile"
    private static let previewLength = 5

    var endpoints: RouteCollection<OPCContext> {
        RouteCollection(context: OPCContext.self)
            .get("profile", use: show)
            .post("profile", use: save)
            .post("profile/verification", use: submit)
    }

    @Sendable private func show(request: Request, context: OPCContext) async throws -> Response {
        let profile = try await own(context)
        let state = profile.map { FormState($0.record, revision: $0.revision) } ?? FormState()
        return page(profile, preview: nil, state, context)
    }

    @Sendable private func save(request: Request, context: OPCContext) async throws -> Response {
        let submission = try await request.submission(by: context)
        let profile = try await own(context)
        if submission.text("preview") != nil { return try await preview(submission, of: profile, context) }
        var fields = submission.profile
        if profile == nil { fields["id"] = submission.text("id").map { .text($0) } ?? .null }
        let wanted = fields
        return try await submission.carryOut { command in
            guard let id = try profile?.profileID else { return try await services.profiles.create(wanted, command) }
            return try await services.profiles.change(id, wanted, command)
        } then: { _ in
            Said.redirect(to: Self.path, saying: .saved)
        } otherwise: { state in
            page(profile, preview: nil, state, context)
        }
    }

    /// The form as it is, with what it would be recommended for; nothing is saved.
    private func preview(
        _ submission: Submission, of profile: Answer?, _ context: OPCContext
    ) async throws -> Response {
        var state = submission.state
        var fields = submission.profile
        if profile == nil { fields["id"] = .text(submission.text("id") ?? "preview") }
        do {
            let edited = try await services.profiles.preview(profile?.profileID, fields, context.actor)
            let list = try await services.recommendations.recommendations.preview(edited, limit: Self.previewLength)
            return page(profile, preview: list, state, context)
        } catch let error as ServiceError {
            let problem = Problem(describing: error)
            guard problem.kind == .invalidFields else { throw error }
            state.problem = problem
            return page(profile, preview: nil, state, context)
        }
    }

    @Sendable private func submit(request: Request, context: OPCContext) async throws -> Response {
        let submission = try await request.submission(by: context)
        let profile = try await own(context)
        guard let id = try profile?.profileID else { throw ServiceError.notFound("opc") }
        return try await submission.carryOut { command in
            try await services.profiles.move(id, ["to": .text(Profile.State.submitted.rawValue)], command)
        } then: { _ in
            Said.redirect(to: Self.path, saying: .moved)
        } otherwise: { state in
            var shown = profile.map { FormState($0.record, revision: $0.revision) } ?? FormState()
            shown.problem = state.problem
            return page(profile, preview: nil, shown, context)
        }
    }

    private func own(_ context: OPCContext) async throws -> Answer? {
        guard let id = try await OwnProfile(profiles: services.profiles).id(context.actor) else { return nil }
        return try await services.profiles.find(id, context.actor)
    }

    private func page(
        _ profile: Answer?, preview: ProfilePreview?, _ state: FormState, _ context: OPCContext
    ) -> Response {
        let frame = Frame(site: site, visit: context.visit)
        return profilePage(profile, preview: preview, state, in: frame).response(in: frame)
    }
}

extension Answer {
    fileprivate var profileID: Profile.ID {
        get throws {
            guard let id = record.text("id") else { throw ServiceError.notFound("opc") }
            return Profile.ID(id)
        }
    }
}

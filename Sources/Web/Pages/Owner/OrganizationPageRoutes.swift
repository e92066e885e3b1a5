import Domain
import Hummingbird
import Matchmaking

/// `/owner/organization`: who the owner is, and whom an OPC reaches once talks begin.
struct OrganizationPageRoutes {
    let organizations: OrganizationBook
    let site: Site

    static let path = "\(Area.owner.path)/organization"

    var endpoints: RouteCollection<OwnerContext> {
        RouteCollection(context: OwnerContext.self)
            .get("organization", use: show)
            .post("organization", use: save)
    }

    @Sendable private func show(request: Request, context: OwnerContext) async throws -> Response {
        let found = try await organizations.find(own(context), context.actor)
        return page(FormState(found.record, revision: found.revision), context)
    }

    @Sendable private func save(request: Request, context: OwnerContext) async throws -> Response {
        let submission = try await request.submission(by: context)
        let id = try own(context)
        return try await submission.carryOut { command in
            try await organizations.change(id, submission.organization, command)
        } then: { _ in
            Said.redirect(to: Self.path, saying: .saved)
        } otherwise: { state in
            page(state, context)
        }
    }

    private func own(_ context: OwnerContext) throws -> Organization.ID {
        guard let id = context.account.organization else { throw ServiceError.notFound("organization") }
        return id
    }

    private func page(_ state: FormState, _ context: OwnerContext) -> Response {
        let frame = Frame(site: site, visit: context.visit)
        return organizationPage(state, in: frame).response(in: frame)
    }
}

/// The form.
private func organizationPage(_ state: FormState, in frame: Frame) -> HTML {
    let words = frame.words
    let title = words[OwnerWords.organization]
    let form = Form(to: OrganizationPageRoutes.path, state, in: frame)
    return layout(
        title, in: frame,
        content: """
            <h1>\(title)</h1>
            <p class="lead">\(words[OwnerWords.organizationLead])</p>
            <div class="prose">
            \(form.whole("\(identity(form))\(contact(form))\(form.button(words[PageWords.save]))"))
            </div>
            """)
}

private func identity(_ form: Form) -> HTML {
    let words = form.words
    return """
        \(form.input("name", words[OwnerWords.organizationName], isRequired: true, attributes: "autocomplete=\"organization\" "))\
        <div class="pair">\(form.input("uscc", words[ProfileWords.uscc]))\
        \(form.input("industry", words[OwnerWords.industry]))</div>\
        \(form.input("legalRepresentative", words[OwnerWords.legalRepresentative]))
        """
}

private func contact(_ form: Form) -> HTML {
    let words = form.words
    return """
        <h2>\(words[OwnerWords.contactLead])</h2>
        \(contactFields(form))
        """
}

extension Submission {
    /// What was left empty stays as it was: an organization keeps its name and code.
    fileprivate var organization: Record {
        var record: Record = [:]
        for field in ["name", "uscc", "industry", "legalRepresentative"] {
            record[field] = text(field).map { .text($0) }
        }
        record["contact"] = object("contact", ["name", "email", "phone"]).map { .object($0) }
        return record
    }
}

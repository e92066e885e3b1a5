import Domain
import HummingbirdTesting
import Testing

@testable import Web

/// What a list is searched for. Nil where there is no such thing.
struct AccessProbes {
    /// Of ours: what only we see, and what others see too where it is of a published kind.
    var ownDraft: String?
    var own: String?
    var theirDraft: String?
    var their: String?

    /// What a list says, of what it is searched for.
    func check(_ items: Set<String>, _ cell: AccessCell, _ label: String) {
        guard let shown = cell.shown else { return }
        let cases = [
            (ownDraft, shown.ownDraft, "our draft"), (own, shown.own, "ours"),
            (theirDraft, shown.theirDraft, "their draft"),
            (their, shown.their, "theirs"),
        ]
        for case (let id?, let isShown, let what) in cases {
            #expect(items.contains(id) == isShown, "\(label): \(what), \(id)")
        }
    }
}

extension AccessDesk {
    func probes(_ row: AccessRow, _ role: Role, _ caller: Person) async throws -> AccessProbes {
        switch row.name.replacing("/api/v1/", with: "") {
        case "GET scenarios", "GET ledger", "GET kpi/{indicator}/subjects": try await scenarios()
        case "GET opcs": try await profiles()
        case "POST recommendations": try await row.thing == "need" ? profiles() : scenarios()
        case "GET matches": AccessProbes(own: try await match("talks", .ours), their: try await match("talks", .theirs))
        case "GET accounts":
            AccessProbes(
                own: caller.account.id.description, their: try await world.person(.theirs, role).account.id.description)
        case "GET tokens":
            AccessProbes(
                own: try await token(of: caller), their: try await token(of: world.person(.theirs, role)))
        case "GET organizations":
            AccessProbes(
                own: try world.organization(.ours, role).description,
                their: try world.organization(.theirs, role).description)
        case "GET mandates":
            AccessProbes(
                own: try await mandate(of: role == .opc ? .opc : .owner, .ours),
                their: try await mandate(of: role == .opc ? .opc : .owner, .theirs))
        // Nobody tells a community anything yet.
        case "GET notifications":
            AccessProbes(own: try await notice(.ours, role), their: try await notice(.theirs, .owner))
        default: AccessProbes()
        }
    }

    private func scenarios() async throws -> AccessProbes {
        AccessProbes(
            ownDraft: try await scenario("draft", .ours), own: try await scenario("published", .ours),
            theirDraft: try await scenario("draft", .theirs), their: try await scenario("published", .theirs))
    }

    private func profiles() async throws -> AccessProbes {
        AccessProbes(
            ownDraft: try await profile("draft", .ours), own: try await profile("verified", .ours),
            theirDraft: try await profile("draft", .theirs), their: try await profile("verified", .theirs))
    }
}

extension TestResponse {
    /// What the items of a list are, or what they are about.
    var items: Set<String> {
        guard case .list(let items)? = try? record["items"] else { return [] }
        return Set(
            items.compactMap { item in
                guard case .object(let item) = item else { return nil }
                if let id = item["id"]?.text { return id }
                for name in ["subject", "opc", "scenario"] {
                    if case .object(let about)? = item[name] { return about["id"]?.text }
                    if let id = item[name]?.text { return id }
                }
                return nil
            })
    }
}

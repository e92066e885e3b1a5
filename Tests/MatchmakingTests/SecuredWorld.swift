import Domain
import Foundation
import Matchmaking
import Postgres
import Storage
import Testing

/// A table with row-level security, and what a row of it is called here.
struct SecuredTable: Sendable, CustomTestStringConvertible {
    let name: String
    let label: SQL
    var testDescription: String { name }
    /// Programs are no secret.
    var isOpen: Bool { name == "programs" }

    static let all = [
        SecuredTable(name: "programs", label: "id"),
        SecuredTable(name: "organizations", label: "name"),
        SecuredTable(name: "organization_details", label: "contact_name"),
        SecuredTable(name: "scenarios", label: "id"),
        SecuredTable(name: "scenario_versions", label: "scenario"),
        SecuredTable(name: "profiles", label: "id"),
        SecuredTable(name: "matches", label: "id::text"),
        SecuredTable(name: "match_events", label: "match::text"),
        SecuredTable(name: "match_ratings", label: "match::text"),
        SecuredTable(name: "ledger", label: "program"),
        SecuredTable(name: "ledger_heads", label: "program"),
        SecuredTable(name: "idempotency_keys", label: "key"),
        SecuredTable(name: "notifications", label: "coalesce(organization::text, 'office')"),
        SecuredTable(name: "contact_views", label: "organization::text"),
        SecuredTable(name: "mandates", label: "principal::text"),
        SecuredTable(name: "shown_lists", label: "listing"),
        SecuredTable(name: "exposures", label: "scenario"),
        SecuredTable(name: "accounts", label: "email"),
        SecuredTable(name: "sessions", label: "account::text"),
        SecuredTable(name: "api_tokens", label: "name"),
        SecuredTable(name: "invitations", label: "email"),
        SecuredTable(name: "password_resets", label: "account::text"),
        SecuredTable(name: "sign_in_attempts", label: "program"),
    ]
}

/// Two pairs: the first in talks, its OPC a resident of the community; the second has only applied. There is a row in
/// every table.
struct SecuredWorld {
    let owner: Actor
    let opc: Actor
    let otherOwner: Actor
    let otherOPC: Actor
    let community: Actor
    let office: Actor
    let first: Match.ID
    let second: Match.ID

    enum Viewer: CaseIterable {
        case owner, opc, otherOwner, otherOPC, community, office, admin, clock, system, otherProgram
    }

    init(_ market: Market) async throws {
        let pair = try await market.pair()
        (owner, opc, office) = (pair.owner, pair.opc, market.office)
        otherOwner = try await market.member("远洋重工", .owner)
        otherOPC = try await market.member("拾光工坊", .opc)
        community = try await market.member("蓝湾社区", .community)
        _ = try await market.profiles.change(Profile.ID("P1"), ["community": "蓝湾社区"], Command(opc))
        try await market.publish("S3", of: otherOwner)
        try await market.verify("P3", of: otherOPC)
        let draft: Record = [
            "title": "草稿", "track": "software-information", "summary": "草稿", "requirements": .texts(["一"]),
        ]
        _ = try await market.scenarios.create(draft.merging(["id": "S2"]) { $1 }, Command(owner))
        _ = try await market.profiles.create(
            [
                "id": "P2", "headcount": .number(1), "tracks": .texts(["software-information"]), "summary": "草稿",
                "capabilities": .texts(["一"]),
            ], Command(opc))
        first = try await market.approach("S1", "P1", as: opc)
        try await market.move(first, to: .inTalks, as: owner)
        second = try await market.approach("S3", "P3", as: otherOPC)
        _ = try await market.matches.find(first, owner)
        let agent = try #require(community.organization)
        _ = try await Mandates(market.context).grant(["agent": .text(agent.description)], Command(opc))
        let (first, second, organization) = (first, second, opc.organization)
        try await market.database.transaction { db in
            for scenario in ["S1", "S2"] {
                try db.execute(
                    """
                    INSERT INTO scenario_versions (program, scenario, version, content, until)
                    VALUES ('lingang-2028', \(scenario), 1, '{}', now())
                    """
                )
            }
            for match in [first, second] {
                try db.execute(
                    """
                    INSERT INTO match_ratings (program, match, party, rating, at)
                    VALUES ('lingang-2028', \(match), 'opc', 5, now())
                    """
                )
            }
            let account = try db.execute(
                """
                INSERT INTO accounts (
                    program, email, name, role, organization, password_hash, created_at, password_changed_at
                ) VALUES (
                    'lingang-2028', 'lu@example.com', '陆', 'opc', \(organization), '$argon2id$', now(), now()
                )
                RETURNING id
                """
            )[0].decode("id", as: Int.self)
            try db.executeScript(Self.rest(account))
        }
    }

    /// What no service has to write for the cases below, with an account's number.
    private static func rest(_ account: Int) -> String {
        """
        INSERT INTO sessions VALUES ('lingang-2028', sha256('s'), \(account), now(), now(), now(), NULL);
        INSERT INTO api_tokens (program, token_hash, account, name, scopes, created_at, expires_at)
        VALUES ('lingang-2028', sha256('t'), \(account), 'token', ARRAY['read'], now(), now());
        INSERT INTO invitations (program, token_hash, email, role, created_at, expires_at)
        VALUES ('lingang-2028', sha256('i'), 'new@example.com', 'office', now(), now());
        INSERT INTO password_resets VALUES ('lingang-2028', sha256('r'), \(account), now(), now(), NULL);
        INSERT INTO sign_in_attempts (program, key_hash, at) VALUES ('lingang-2028', sha256('a'), now());
        INSERT INTO idempotency_keys VALUES ('lingang-2028', \(account), 'key', '', '{}', 1, now());
        INSERT INTO shown_lists (program, at, account, asked_for, listing, text_hash, model, weights, entries)
        VALUES ('lingang-2028', now(), \(account), 'scenario', 'S1', '', 'toy', 'w', '[]');
        INSERT INTO exposures VALUES ('lingang-2028', 'S1', 'P1', now(), NULL, 1, 0.5);
        """
    }

    func access(of viewer: Viewer) throws -> Access {
        let program = office.program
        switch viewer {
        case .owner: return Access(owner)
        case .opc: return Access(opc)
        case .otherOwner: return Access(otherOwner)
        case .otherOPC: return Access(otherOPC)
        case .community: return Access(community)
        case .office: return Access(office)
        case .admin: return Access(Actor(program: program, role: .admin, account: Account.ID(9)))
        case .clock: return Access(.clock(of: program))
        case .system: return .system(program)
        case .otherProgram:
            return Access(
                Actor(
                    program: Program.ID("shenzhen-2027"), role: .office, account: office.account,
                    organization: office.organization))
        }
    }

    /// The table of cases.
    func expected(_ table: SecuredTable, _ viewer: Viewer) -> Set<String> {
        if table.isOpen { return ["lingang-2028", "shenzhen-2027"] }
        if viewer == .otherProgram { return [] }
        let isPerson = [.owner, .opc, .otherOwner, .otherOPC, .community].contains(viewer)
        func cases(_ all: Set<String>, _ persons: [Viewer: Set<String>]) -> Set<String> {
            isPerson ? persons[viewer] ?? [] : all
        }
        func number(_ actor: Actor) -> String { actor.organization?.description ?? "" }
        func contact(_ name: String) -> String { "联系人 of \(name)" }
        let (one, other) = (first.description, second.description)
        switch table.name {
        case "organizations": return ["专班", "海汇航运", "纸鸢工作室", "远洋重工", "拾光工坊", "蓝湾社区"]
        case "organization_details":
            let (owner, opc) = (contact("海汇航运"), contact("纸鸢工作室"))
            let (otherOwner, otherOPC, community) = (contact("远洋重工"), contact("拾光工坊"), contact("蓝湾社区"))
            return cases(
                [owner, opc, otherOwner, otherOPC, community],
                [
                    .owner: [owner, opc], .opc: [owner, opc], .otherOwner: [otherOwner], .otherOPC: [otherOPC],
                    .community: [community],
                ])
        case "scenarios":
            let open: Set = ["S1", "S3"]
            return cases(
                ["S1", "S2", "S3"],
                [.owner: ["S1", "S2", "S3"], .opc: open, .otherOwner: open, .otherOPC: open, .community: open])
        case "scenario_versions":
            let open: Set = ["S1"]
            return cases(
                ["S1", "S2"],
                [.owner: ["S1", "S2"], .opc: open, .otherOwner: open, .otherOPC: open, .community: open])
        case "profiles":
            let verified: Set = ["P1", "P3"]
            return cases(
                ["P1", "P2", "P3"],
                [
                    .owner: verified, .opc: ["P1", "P2"], .otherOwner: verified, .otherOPC: ["P3"],
                    .community: verified,
                ])
        case "matches", "match_events", "match_ratings":
            return cases(
                [one, other],
                [.owner: [one], .opc: [one], .otherOwner: [other], .otherOPC: [other], .community: [one]])
        case "notifications":
            return cases(
                Set(["office"] + [owner, opc, otherOwner, otherOPC].map(number)),
                [
                    .owner: [number(owner)], .opc: [number(opc)], .otherOwner: [number(otherOwner)],
                    .otherOPC: [number(otherOPC)],
                ])
        case "contact_views": return cases([number(opc)], [.opc: [number(opc)]])
        case "mandates": return cases([number(opc)], [.opc: [number(opc)], .community: [number(opc)]])
        case "accounts": return cases(["lu@example.com"], [.opc: ["lu@example.com"]])
        case "ledger", "ledger_heads": return cases(["lingang-2028"], [:])
        case "idempotency_keys": return cases(["key"], [:])
        case "shown_lists", "exposures": return cases(["S1"], [:])
        default: return viewer == .system ? Self.secrets(table.name, label: self) : []
        }
    }

    /// What only the service itself sees.
    private static func secrets(_ table: String, label world: SecuredWorld) -> Set<String> {
        switch table {
        case "api_tokens": ["token"]
        case "invitations": ["new@example.com"]
        case "sign_in_attempts": ["lingang-2028"]
        // The first account of this schema.
        default: ["1"]
        }
    }
}

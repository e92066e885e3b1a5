import Domain
import Foundation
import Testing

struct LedgerHashTests {
    static func entry(
        after number: Int = 0, milliseconds: Int = 1_795_226_400_123, program: String = "p", role: Role = .owner,
        account: Int? = 1, organization: Int? = 2, principal: Int? = 3, kind: LedgerEntry.Subject.Kind = .match,
        id: String = "4", from: String? = "a", to: String = "b", data: String = "{}", previousHash: [UInt8] = []
    ) -> LedgerEntry {
        LedgerEntry(
            after: LedgerHead(number: number, at: .distantPast, hash: previousHash),
            at: Date(millisecondsSince1970: milliseconds),
            actor: Actor(
                program: Program.ID(program), role: role, account: account.map(Account.ID.init),
                organization: organization.map(Organization.ID.init), principal: principal.map(Organization.ID.init)),
            subject: LedgerEntry.Subject(kind, id), from: from, to: to, data: data)
    }

    /// Two entries whose fields, written one after the other, read alike.
    @Test(
        arguments: [
            (entry(from: "a", to: "bc"), entry(from: "ab", to: "c")), (entry(from: nil), entry(from: "")),
            (entry(from: nil), entry(from: "-")), (entry(from: nil, to: "ab"), entry(from: "a", to: "b")),
            (entry(from: "", to: "ab"), entry(from: "ab", to: "")), (entry(from: "b", to: "a"), entry()),
            (entry(to: "b{", data: "}"), entry(to: "b", data: "{}")), (entry(id: "4a", from: nil), entry(from: "a")),
            (entry(id: "4", from: "5a"), entry(id: "45", from: "a")),
            (entry(id: "4,1:a"), entry(id: "4", from: "a,1:a")), (entry(to: "b,2:{}", data: ""), entry()),
            (entry(account: 1, organization: 23), entry(account: 12, organization: 3)),
            (entry(account: nil, organization: 1), entry(account: 1, organization: nil)),
            (entry(organization: 1, principal: nil), entry(organization: nil, principal: 1)),
            (entry(account: nil), entry(account: 0)), (entry(account: nil), entry(account: -1)),
            (entry(after: 11, program: "p"), entry(after: 1, program: "p1")),
            (entry(after: 0, milliseconds: 23), entry(after: 11, milliseconds: 3)),
            (entry(milliseconds: 1), entry(milliseconds: -1)), (entry(data: "{}"), entry(data: "{ }")),
            (entry(to: "\u{E9}"), entry(to: "e\u{301}")), (entry(to: "b"), entry(to: "b\u{0}")),
            (entry(previousHash: []), entry(previousHash: [0])),
            (entry(data: "{}", previousHash: []), entry(data: "", previousHash: Array("{}".utf8))),
            (entry(role: .owner), entry(role: .opc)), (entry(kind: .match), entry(kind: .scenario)),
        ])
    func `entries that say different things have different hashes`(_ one: LedgerEntry, _ other: LedgerEntry) {
        #expect(one.hash != other.hash)
        #expect(one.isIntact && other.isIntact)
    }

    /// All ways to put pieces that look like the form itself into the fields that hold text.
    @Test func `no two ways to fill the fields have the same hash`() {
        let pieces = ["", "-", ",", "1:", "1:a,", "a"]
        var hashes: Set<[UInt8]> = []
        for id in pieces {
            for from in [nil] + pieces.map(Optional.some) {
                for to in pieces {
                    for data in pieces { hashes.insert(Self.entry(id: id, from: from, to: to, data: data).hash) }
                }
            }
        }
        #expect(hashes.count == 6 * 7 * 6 * 6)
    }

    /// Computed by Python, from the description of the form alone:
    ///
    ///     import hashlib
    ///     def net(value):
    ///         if value is None: return b"-"
    ///         if not isinstance(value, bytes): value = str(value).encode()
    ///         return b"%d:%s," % (len(value), value)
    ///     def entry(*fields): return hashlib.sha256(b"".join(map(net, ("berth-ledger-1",) + fields)))
    ///     first = entry("lingang-2028", 1, 1795226400123, "owner", 7, 3, None, "scenario", "S-1", None, "draft",
    ///                   '{"owner":3,"track":"digital-culture"}', bytes(32))
    ///     second = entry("lingang-2028", 2, 1795226460000, "clock", None, None, None, "match", "12", "报名", "",
    ///                    '{"note":"é"}', first.digest())
    ///     third = entry("lingang-2028", 3, 1795226460000, "community", 9, 5, 3, "profile", "P-1", "", "verified",
    ///                   "", second.digest())
    ///     for sum in (first, second, third): print(sum.hexdigest())
    @Test func `the hash is the one that Python computes`() {
        let owner = Actor(
            program: Program.ID("lingang-2028"), role: .owner, account: Account.ID(7), organization: Organization.ID(3))
        let community = Actor(
            program: Program.ID("lingang-2028"), role: .community, account: Account.ID(9),
            organization: Organization.ID(5), principal: Organization.ID(3))
        let first = LedgerEntry(
            after: .genesis, at: Date(millisecondsSince1970: 1_795_226_400_123), actor: owner,
            subject: LedgerEntry.Subject(.scenario, "S-1"), from: nil, to: "draft",
            data: #"{"owner":3,"track":"digital-culture"}"#)
        let second = LedgerEntry(
            after: first.head, at: Date(millisecondsSince1970: 1_795_226_460_000), actor: .clock(of: owner.program),
            subject: LedgerEntry.Subject(.match, 12), from: "报名", to: "", data: #"{"note":"é"}"#)
        let third = LedgerEntry(
            after: second.head, at: Date(millisecondsSince1970: 1_795_226_400_000), actor: community,
            subject: LedgerEntry.Subject(.profile, Profile.ID("P-1")), from: "", to: "verified", data: "")
        #expect(
            [first, second, third].map { $0.hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() } == [
                "02c9c39f72d7942127a858aa745e91627272daf76b7e15bd3044aaf2f503a1f6",
                "d74cc28e4a22ea1d7fae3621e062930ae2a23de9ca792ceb5f0c987b35d7bda9",
                "5243849bf74828392425bbe153ba52244793031028d2b92b2a3fcb817fe3ea8e",
            ])
    }
}

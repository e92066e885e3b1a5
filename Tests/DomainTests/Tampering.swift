import Domain
import Foundation
import Testing

/// A change of one field of an entry. Each changes something, whatever the entry says.
struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let apply: @Sendable (LedgerEntry) -> LedgerEntry

    init(_ name: String, _ apply: @escaping @Sendable (LedgerEntry) -> LedgerEntry) {
        testDescription = name
        self.apply = apply
    }

    static let number = [
        Tampering("number, later") { $0.with(number: $0.number + 1) },
        Tampering("number, earlier") { $0.with(number: $0.number - 1) },
        Tampering("number, negative") { $0.with(number: -$0.number) },
    ]

    static let content = [
        Tampering("at, a millisecond later") {
            $0.with(at: Date(millisecondsSince1970: $0.at.millisecondsSince1970 + 1))
        },
        Tampering("at, an hour earlier") { $0.with(at: $0.at - 3_600) },
        Tampering("program") { $0.withActor(program: Program.ID($0.actor.program.text + " ")) },
        Tampering("role") { entry in
            entry.withActor(role: Role.allCases.first { $0 != entry.actor.role })
        },
        Tampering("account, another") { $0.withActor(account: Account.ID(($0.actor.account?.number ?? 0) + 1)) },
        Tampering("account, given or taken") {
            $0.withActor(account: .some($0.actor.account == nil ? Account.ID(0) : nil))
        },
        Tampering("organization, another") {
            $0.withActor(organization: Organization.ID(($0.actor.organization?.number ?? 0) + 1))
        },
        Tampering("organization, given or taken") {
            $0.withActor(organization: .some($0.actor.organization == nil ? Organization.ID(0) : nil))
        },
        Tampering("principal, another") {
            $0.withActor(principal: Organization.ID(($0.actor.principal?.number ?? 0) + 1))
        },
        Tampering("principal, given or taken") {
            $0.withActor(principal: .some($0.actor.principal == nil ? Organization.ID(0) : nil))
        },
        Tampering("subject's kind") { entry in
            let kind = LedgerEntry.Subject.Kind.allCases.first { $0 != entry.subject.kind } ?? .match
            return entry.with(subject: LedgerEntry.Subject(kind, entry.subject.id))
        },
        Tampering("subject's id") { $0.with(subject: LedgerEntry.Subject($0.subject.kind, $0.subject.id + "0")) },
        Tampering("from, another") { $0.with(from: ($0.from ?? "") + "x") },
        Tampering("from, given or taken") { $0.with(from: .some($0.from == nil ? "" : nil)) },
        Tampering("to") { $0.with(to: $0.to + "\u{0}") },
        Tampering("data, longer") { $0.with(data: $0.data + " ") },
        Tampering("data, empty") { $0.with(data: "") },
        Tampering("previous hash, a bit") { $0.with(previousHash: flipped($0.previousHash)) },
        Tampering("previous hash, shorter") { $0.with(previousHash: Array($0.previousHash.dropLast())) },
        Tampering("hash, a bit") { $0.with(hash: flipped($0.hash)) },
        Tampering("hash, longer") { $0.with(hash: $0.hash + [0]) },
        Tampering("hash, none") { $0.with(hash: []) },
    ]

    private static func flipped(_ bytes: [UInt8]) -> [UInt8] { bytes.dropLast() + [(bytes.last ?? 0) ^ 1] }
}

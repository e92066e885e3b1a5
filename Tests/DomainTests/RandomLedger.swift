import Domain
import Foundation

/// Chains of entries of every kind, the same ones for the same seed.
struct RandomLedger {
    private var random: SplitMix

    static func entries(_ count: Int, seed: UInt64) -> [LedgerEntry] {
        var ledger = RandomLedger(random: SplitMix(state: seed))
        var entries: [LedgerEntry] = []
        for _ in 0 ..< count { entries.append(ledger.entry(after: entries.last?.head ?? .genesis)) }
        return entries
    }

    private mutating func entry(after head: LedgerHead) -> LedgerEntry {
        let start = max(head.at, Date(timeIntervalSince1970: 1_795_000_000))
        return LedgerEntry(
            after: head, at: start + Double(Int.random(in: 0 ... 100_000, using: &random)) / 1_000, actor: actor(),
            subject: LedgerEntry.Subject(
                LedgerEntry.Subject.Kind.allCases.randomElement(using: &random) ?? .match, number()),
            from: Bool.random(using: &random) ? word() : nil, to: word(), data: #"{"note":"\#(word())"}"#)
    }

    private mutating func actor() -> Actor {
        Actor(
            program: Program.ID("lingang-2028"), role: Role.allCases.randomElement(using: &random) ?? .clock,
            account: Bool.random(using: &random) ? Account.ID(number()) : nil,
            organization: Bool.random(using: &random) ? Organization.ID(number()) : nil,
            principal: Bool.random(using: &random) ? Organization.ID(number()) : nil)
    }

    private mutating func number() -> Int { Int.random(in: 1 ... 1_000, using: &random) }

    private mutating func word() -> String {
        ["applied", "inTalks", "港口", "é", "", "0:,", "-"].randomElement(using: &random) ?? ""
    }
}

extension LedgerEntry {
    /// As somebody who can write to the database would leave it: whatever is not given stays, the hash too.
    func with(
        number: Int? = nil, at: Date? = nil, actor: Actor? = nil, subject: Subject? = nil, from: String?? = nil,
        to: String? = nil, data: String? = nil, previousHash: [UInt8]? = nil, hash: [UInt8]? = nil
    ) -> LedgerEntry {
        LedgerEntry(
            number: number ?? self.number, at: at ?? self.at, actor: actor ?? self.actor,
            subject: subject ?? self.subject, from: from ?? self.from, to: to ?? self.to, data: data ?? self.data,
            previousHash: previousHash ?? self.previousHash, hash: hash ?? self.hash)
    }

    func withActor(
        program: Program.ID? = nil, role: Role? = nil, account: Account.ID?? = nil,
        organization: Organization.ID?? = nil, principal: Organization.ID?? = nil
    ) -> LedgerEntry {
        with(
            actor: Actor(
                program: program ?? actor.program, role: role ?? actor.role, account: account ?? actor.account,
                organization: organization ?? actor.organization, principal: principal ?? actor.principal))
    }

    /// With a hash that fits, after whichever entry is said to be before it.
    func rechained(after head: LedgerHead) -> LedgerEntry {
        LedgerEntry(after: head, at: at, actor: actor, subject: subject, from: from, to: to, data: data)
    }
}

extension LedgerChain {
    /// Nil for a chain that holds.
    static func fault(in entries: some Sequence<LedgerEntry>, after head: LedgerHead = .genesis) -> LedgerFault? {
        var chain = LedgerChain(from: head)
        do {
            for entry in entries { try chain.append(entry) }
            return nil
        } catch {
            return error
        }
    }
}

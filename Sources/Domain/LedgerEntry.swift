import Crypto
package import Foundation

/// An entry of the ledger (台账): one change of state, chained to the one before by its hash.
///
/// It holds no personal data and nobody's words, because it can never be changed: people are numbers of accounts, texts
/// are SHA-256 sums of what the match keeps beside it, and may be asked to forget. Only the document that the office
/// names as the source of a registered figure is written out.
package struct LedgerEntry: Equatable, Sendable {
    /// Counts from one without a gap, in each program.
    package let number: Int
    /// In whole milliseconds, never before the entry before.
    package let at: Date
    package let actor: Actor
    package let subject: Subject
    /// Equal to `to` where something was noted and no state changed.
    package let from: String?
    package let to: String
    /// JSON with sorted keys: kept as text, because the hash is over these very bytes.
    package let data: String
    package let previousHash: [UInt8]
    package let hash: [UInt8]

    package struct Subject: Hashable, Sendable {
        package let kind: Kind
        package let id: String

        package enum Kind: String, CaseIterable, Sendable {
            case program, organization, scenario, profile, match, figure, account, mandate
        }

        package init(_ kind: Kind, _ id: some CustomStringConvertible) {
            self.kind = kind
            self.id = id.description
        }
    }

    /// As read back, with the hash that was stored.
    package init(
        number: Int, at: Date, actor: Actor, subject: Subject, from: String?, to: String, data: String,
        previousHash: [UInt8], hash: [UInt8]
    ) {
        self.number = number
        self.at = at
        self.actor = actor
        self.subject = subject
        self.from = from
        self.to = to
        self.data = data
        self.previousHash = previousHash
        self.hash = hash
    }

    /// The next entry of a chain.
    package init(
        after head: LedgerHead, at: Date, actor: Actor, subject: Subject, from: String?, to: String, data: String
    ) {
        number = head.number + 1
        // Two servers' clocks differ a little; the ledger's time goes one way.
        self.at = max(at.inWholeMilliseconds, head.at)
        self.actor = actor
        self.subject = subject
        self.from = from
        self.to = to
        self.data = data
        previousHash = head.hash
        hash = Self.hash(
            number: number, at: self.at, actor: actor, subject: subject, from: from, to: to, data: data,
            previousHash: head.hash)
    }

    /// Whether the stored hash is that of what is stored.
    package var isIntact: Bool {
        // What is less than a millisecond has no part in the hash, and so none in an entry.
        at == at.inWholeMilliseconds
            && hash
                == Self.hash(
                    number: number, at: at, actor: actor, subject: subject, from: from, to: to, data: data,
                    previousHash: previousHash)
    }

    package var head: LedgerHead { LedgerHead(number: number, at: at, hash: hash) }
}

/// The end of a chain: who has kept it elsewhere can prove that nothing before it was changed.
package struct LedgerHead: Equatable, Sendable {
    package let number: Int
    package let at: Date
    package let hash: [UInt8]

    package init(number: Int, at: Date, hash: [UInt8]) {
        self.number = number
        self.at = at
        self.hash = hash
    }

    /// Before the first entry.
    package static let genesis = LedgerHead(
        number: 0, at: Date(timeIntervalSince1970: 0), hash: Array(repeating: 0, count: 32))
}

extension LedgerEntry {
    /// SHA-256 over the fields in this order, each as a netstring (D. J. Bernstein, 1997: `length:bytes,`), so that no
    /// two different entries have the same form. What is absent has no netstring but a dash.
    private static func hash(
        number: Int, at: Date, actor: Actor, subject: Subject, from: String?, to: String, data: String,
        previousHash: [UInt8]
    ) -> [UInt8] {
        var sum = SHA256()
        func add(_ bytes: some Collection<UInt8>) {
            sum.update(data: Array("\(bytes.count):".utf8))
            sum.update(data: Array(bytes))
            sum.update(data: [UInt8(ascii: ",")])
        }
        func add(_ text: String?) {
            if let text { add(text.utf8) } else { sum.update(data: [UInt8(ascii: "-")]) }
        }
        add("berth-ledger-1")
        add(actor.program.text)
        add(String(number))
        add(String(at.millisecondsSince1970))
        add(actor.role.rawValue)
        add(actor.account.map { String($0.number) })
        add(actor.organization.map { String($0.number) })
        add(actor.principal.map { String($0.number) })
        add(subject.kind.rawValue)
        add(subject.id)
        add(from)
        add(to)
        add(data)
        add(previousHash)
        return Array(sum.finalize())
    }
}

extension Date {
    /// Rounded down; to the microsecond first, because a binary fraction may fall just short of its millisecond.
    package var millisecondsSince1970: Int {
        Int(((timeIntervalSince1970 * 1_000_000).rounded() / 1000).rounded(.down))
    }

    package var inWholeMilliseconds: Date { Date(millisecondsSince1970: millisecondsSince1970) }

    package init(millisecondsSince1970 milliseconds: Int) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}

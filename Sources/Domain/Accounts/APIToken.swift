package import Foundation

/// What a program uses in a person's name. The secret itself is shown once and never again.
package struct APIToken: Equatable, Sendable, Identifiable {
    package let id: ID
    package let account: Account.ID
    /// What its owner calls it.
    package let name: String
    package let scopes: Set<Scope>
    package let createdAt: Date
    package let expiresAt: Date
    package let lastUsedAt: Date?
    package let revokedAt: Date?

    package struct ID: Hashable, Sendable, CustomStringConvertible {
        package let number: Int
        package init(_ number: Int) { self.number = number }
        package var description: String { String(number) }
    }

    /// A use within so many seconds of the last is not written down.
    package static let useInterval: TimeInterval = 60

    package init(
        id: ID, account: Account.ID, name: String, scopes: Set<Scope>, createdAt: Date, expiresAt: Date,
        lastUsedAt: Date? = nil, revokedAt: Date? = nil
    ) {
        self.id = id
        self.account = account
        self.name = name
        self.scopes = scopes
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.lastUsedAt = lastUsedAt
        self.revokedAt = revokedAt
    }

    package func isValid(at now: Date) -> Bool { revokedAt == nil && now < expiresAt }

    package func isUseDue(at now: Date) -> Bool {
        lastUsedAt.map { now >= $0 + Self.useInterval } ?? true
    }
}

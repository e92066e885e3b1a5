package import Foundation

/// Somebody who has signed in with a browser, until signing out or for as long as `Session.idleLimit` and
/// `Session.longest` allow.
package struct Session: Equatable, Sendable {
    package let account: Account.ID
    package let createdAt: Date
    package let lastUsedAt: Date
    /// However much it is used.
    package let expiresAt: Date
    package let isRevoked: Bool

    package static let idleLimit: TimeInterval = 12 * 3600
    package static let longest: TimeInterval = 7 * 24 * 3600
    /// A use within so many seconds of the last is not written down: most requests come in bursts.
    package static let useInterval: TimeInterval = 60

    package init(account: Account.ID, createdAt: Date, lastUsedAt: Date, expiresAt: Date, isRevoked: Bool) {
        self.account = account
        self.createdAt = createdAt
        self.lastUsedAt = lastUsedAt
        self.expiresAt = expiresAt
        self.isRevoked = isRevoked
    }

    /// One that begins now.
    package init(of account: Account.ID, at now: Date) {
        self.init(
            account: account, createdAt: now, lastUsedAt: now, expiresAt: now + Self.longest, isRevoked: false)
    }

    package func isValid(at now: Date) -> Bool {
        !isRevoked && now < expiresAt && now < lastUsedAt + Self.idleLimit
    }

    package func isUseDue(at now: Date) -> Bool { now >= lastUsedAt + Self.useInterval }
}

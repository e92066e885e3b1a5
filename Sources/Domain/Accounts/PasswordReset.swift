package import Foundation

/// A letter that lets whoever reads an account's mail choose a new password, once.
package struct PasswordReset: Equatable, Sendable {
    package let account: Account.ID
    package let createdAt: Date
    package let expiresAt: Date
    package let isUsed: Bool

    /// Short, because the link lies in a mailbox that others may come to read.
    package static let lifetime: TimeInterval = 3600

    package init(account: Account.ID, createdAt: Date, expiresAt: Date, isUsed: Bool) {
        self.account = account
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.isUsed = isUsed
    }
}

package import Foundation

/// A letter that lets whoever reads mail at an address make an account there, once. Not the invitation of an OPC to a
/// scenario: that one is a match.
package struct AccountInvitation: Equatable, Sendable {
    package let email: String
    package let role: Role
    package let organization: Organization.ID?
    /// Nobody's, where the operator invited.
    package let invitedBy: Account.ID?
    package let createdAt: Date
    package let expiresAt: Date
    package let isAccepted: Bool

    package static let lifetime: TimeInterval = 14 * 24 * 3600

    package init(
        email: String, role: Role, organization: Organization.ID?, invitedBy: Account.ID?, createdAt: Date,
        expiresAt: Date, isAccepted: Bool
    ) {
        self.email = email
        self.role = role
        self.organization = organization
        self.invitedBy = invitedBy
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.isAccepted = isAccepted
    }
}

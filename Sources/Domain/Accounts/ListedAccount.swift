/// An account as a list shows it: with what its organization is called.
package struct ListedAccount: Equatable, Sendable {
    package let account: Account
    /// Nil where the account is of no organization.
    package let organization: String?

    package init(account: Account, organization: String?) {
        self.account = account
        self.organization = organization
    }
}

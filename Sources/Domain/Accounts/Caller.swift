/// Who sent a request, and what of that person's rights came with it.
package struct Caller: Equatable, Sendable {
    package let account: Account
    /// Of the API token that the request carried. Nil for a session: a person, with all rights of the account.
    package let scopes: Set<Scope>?

    /// A token that was given more than its account may do today, because the role has changed, loses the difference.
    package init(account: Account, scopes: Set<Scope>? = nil) {
        self.account = account
        self.scopes = scopes?.intersection(Scope.allowed(to: account.role))
    }

    package var actor: Actor { account.actor }

    package func may(_ scope: Scope) -> Bool {
        (scopes ?? Scope.allowed(to: account.role)).contains(scope)
    }

    /// Whether a person is there who has signed in. Nothing else may make tokens or change passwords, or a token
    /// could give itself what it lacks.
    package var isSignedIn: Bool { scopes == nil }
}

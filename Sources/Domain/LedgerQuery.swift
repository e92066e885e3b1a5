/// What somebody looks for in the ledger; nothing given asks for all of it.
package struct LedgerQuery: Equatable, Sendable {
    package var kind: LedgerEntry.Subject.Kind?
    /// The subject's id.
    package var subject: String?
    package var role: Role?
    package var account: Account.ID?
    /// That the subject came into.
    package var state: String?
    /// Only entries before this number.
    package var before: Int?
    package var limit = 20

    package init() {}
}

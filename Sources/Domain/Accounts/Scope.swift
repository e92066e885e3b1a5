/// What the holder of an API token may do, of all that the token's account may do.
package enum Scope: String, CaseIterable, Sendable {
    case read
    /// Listings and matches.
    case write
    /// What only the office does, such as publishing and verifying.
    case office
    case admin

    /// The most that a token of such an account may carry.
    package static func allowed(to role: Role) -> Set<Scope> {
        switch role {
        case .admin: [.read, .write, .admin]
        case .office: [.read, .write, .office]
        case .owner, .opc, .community: [.read, .write]
        case .clock, .operator: []
        }
    }
}

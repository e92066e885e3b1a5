import Domain

/// The part of the site that is one role's: its pages are below its path.
enum Area: String, Sendable {
    case opc, owner, office, community

    init?(_ role: Role) {
        switch role {
        case .opc: self = .opc
        case .owner: self = .owner
        case .office, .admin: self = .office
        case .community: self = .community
        case .clock, .operator: return nil
        }
    }

    var path: String { "/\(rawValue)" }

    /// Where this role sees a thing that a notification is about; nil where it has no page of it.
    func address(of kind: String, _ id: String) -> String? {
        let id = FormFields.escaped(id)
        return switch (self, kind) {
        case (_, "match"): "\(path)/matches/\(id)"
        case (_, "scenario"): "\(path)/scenarios/\(id)"
        case (.opc, "profile"): "\(path)/profile"
        case (_, "profile"): "\(path)/opcs/\(id)"
        default: nil
        }
    }
}

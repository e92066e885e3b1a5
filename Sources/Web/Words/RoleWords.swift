import Domain

extension Role: Phrase {
    var both: (chinese: String, english: String) {
        switch self {
        case .admin: ("系统管理员", "administrator")
        case .office: ("主管部门", "program office")
        case .owner: ("链主企业", "chain owner")
        case .opc: ("OPC", "OPC")
        case .community: ("OPC社区", "OPC community")
        case .clock: ("系统时钟", "the clock")
        case .operator: ("系统运维", "operator")
        }
    }
}

extension Said: Phrase {
    var both: (chinese: String, english: String) {
        switch self {
        case .signedOut: PageWords.signedOutSaid.both
        case .saved: PageWords.savedSaid.both
        case .applied: PageWords.appliedSaid.both
        case .moved: PageWords.movedSaid.both
        case .read: PageWords.readSaid.both
        case .erased: PageWords.erasedSaid.both
        case .submitted: PageWords.submittedSaid.both
        case .invited: PageWords.invitedSaid.both
        }
    }
}

extension Party: Phrase {
    var both: (chinese: String, english: String) {
        switch self {
        case .owner: Role.owner.both
        case .opc: Role.opc.both
        case .office: Role.office.both
        case .clock: ("系统", "the clock")
        }
    }
}

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
        case .decided: ("已办理，并记入台账。", "Decided, and written into the ledger.")
        case .registered: ("已登记，并记入台账。", "Registered, and written into the ledger.")
        case .disabled: ("账号已停用，其登录和令牌均已失效。", "The account is disabled; its sessions and tokens are over.")
        case .enabled: ("账号已恢复。", "The account can sign in again.")
        case .letterSent: ("重置密码的链接已发往该邮箱。", "A link to choose a new password is on its way to that address.")
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

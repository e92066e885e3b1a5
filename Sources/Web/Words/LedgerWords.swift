import Domain

/// What is said on the pages of the ledger; what something can come into that is no state of a listing or a match.
enum LedgerWords: String, Phrase, CaseIterable {
    case title, lead, kind, subject, actor, account, state, number, at, what, hash, anyKind, anyRole, search
    case nothing, nothingHint, subjectHint, stateHint, verify, verifyLead, intact, broken, intactTitle, brokenTitle
    case head, faultAt, export, exportLead, details, accountNumber
    case set, registered, noted, given, revoked

    var both: (chinese: String, english: String) {
        switch self {
        case .title: ("台账", "Ledger")
        case .lead:
            (
                "每一次状态变化，按先后以哈希链相连，只增不改；最新的在前。",
                "Every change of state, chained by hashes, never altered. The newest first."
            )
        case .kind: ("对象类别", "Kind")
        case .subject: ("对象编号", "Subject’s id")
        case .actor: ("办理角色", "Role")
        case .account: ("办理账号（编号）", "Account’s number")
        case .state: ("新状态", "New state")
        case .number: ("序号", "No.")
        case .at: ("时间", "When")
        case .what: ("对象", "Subject")
        case .hash: ("哈希", "Hash")
        case .anyKind: ("全部类别", "Any kind")
        case .anyRole: ("全部角色", "Any role")
        case .search: ("查询", "Search")
        case .nothing: ("没有符合条件的记录", "No such entry")
        case .nothingHint: ("请减少条件再查。", "Ask for less.")
        case .subjectHint: ("如场景编号、对接序号", "Such as a scenario’s id or a match’s number")
        case .stateHint: ("如published、voided", "Such as published or voided")
        case .verify: ("校验台账", "Verify the ledger")
        case .verifyLead:
            (
                "从第一条起重新计算全部哈希，与保存的逐条比对。",
                "All hashes are computed anew from the first entry on, and compared with what is kept."
            )
        case .intact: ("{count}条记录前后相连，未被改动。", "{count} {count|entry is|entries are} linked and unaltered.")
        case .broken: ("第{number}条起不再相符：{fault}。", "From entry {number} on it does not hold: {fault}.")
        case .intactTitle: ("校验通过", "The ledger is intact")
        case .brokenTitle: ("校验未通过", "The ledger is broken")
        case .head: ("末条哈希（请另行保存，以备日后比对）", "Hash of the last entry (keep it elsewhere, to compare later)")
        case .faultAt: ("请立即保全数据库并联系系统管理员。", "Secure the database at once and tell the administrators.")
        case .export: ("下载台账（{format}）", "Download the ledger ({format})")
        case .exportLead: ("下载的文件含全部哈希，可在别处独立校验。", "The files hold all hashes, so that they can be verified elsewhere.")
        case .details: ("数据", "Data")
        case .accountNumber: ("账号{number}", "account {number}")
        case .set: ("设置变更", "Settings changed")
        case .registered: ("已登记", "Registered")
        case .noted: ("已记录", "Noted")
        case .given: ("已授权", "Given")
        case .revoked: ("已撤销", "Revoked")
        }
    }
}

extension LedgerEntry.Subject.Kind: Phrase {
    var both: (chinese: String, english: String) {
        switch self {
        case .program: ("专项计划", "Program")
        case .organization: ("单位", "Organization")
        case .scenario: ("场景", "Scenario")
        case .profile: ("能力画像", "Profile")
        case .match: ("对接", "Match")
        case .figure: ("登记数字", "Registered figure")
        case .account: ("账号", "Account")
        case .mandate: ("代办授权", "Mandate")
        }
    }
}

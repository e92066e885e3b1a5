/// What is said on the pages of the program's settings and accounts.
enum SettingsWords: Phrase, CaseIterable {
    case title, lead, targets, targetsLead, value, by, source, rules, headcountLimit, headcountSource, periodStart
    case periodEnd, calendar, calendarLead, year, newYear, holidays, holidaysHint, makeUpDays, makeUpHint, addYear
    case figures, figuresLead, indicator, figureValue, on, register
    case users, usersLead, invite, inviteLead, email, role, organization, organizationHint, sendInvitation, name
    case state, active, disabled, disable, enable, reset, invited, invitedLead, invitationToken, you, ofNobody
    case worksFor, words, wordsHint, nobody, nobodyHint

    var both: (chinese: String, english: String) {
        switch self {
        case .title: ("计划设置", "Program settings")
        case .lead: ("每次变更都记入台账。", "Every change is written into the ledger.")
        case .targets: ("目标", "Targets")
        case .targetsLead:
            ("留空的指标不设目标；来源写明文号和条款。", "A figure without a value has no target. Name document and article as the source.")
        case .value: ("目标值", "Value")
        case .by: ("截止日期", "By")
        case .source: ("来源", "Source")
        case .rules: ("期限与人数", "Period and headcount")
        case .headcountLimit: ("OPC人数上限（原则上）", "Headcount limit, in principle")
        case .headcountSource: ("人数上限的来源", "Source of the limit")
        case .periodStart: ("开始日期", "Begins")
        case .periodEnd: ("结束日期", "Ends")
        case .calendar: ("节假日与调休", "Holidays and make-up days")
        case .calendarLead:
            (
                "答复期限按工作日计算；没有录入日历的年份，无法计算期限。",
                "Deadlines are counted in working days. Without a year’s calendar none can be set."
            )
        case .year: ("{year}年", "{year}")
        case .newYear: ("年份", "Year")
        case .holidays: ("放假日期", "Holidays")
        case .holidaysHint: ("每行一天，如2027-01-01；周末不必填写。", "One a line, such as 2027-01-01; weekends need not be given.")
        case .makeUpDays: ("调休上班日期", "Make-up working days")
        case .makeUpHint: ("每行一天，须为周六或周日。", "One a line: a Saturday or a Sunday.")
        case .addYear: ("增加年份", "Add a year")
        case .figures: ("登记数字", "Registered figures")
        case .figuresLead:
            ("社区数和人才数只登记、不推算，须写明来源和日期。", "Communities and people are registered with source and date, never inferred.")
        case .indicator: ("指标", "Figure")
        case .figureValue: ("数值", "Value")
        case .on: ("所属日期", "For the day")
        case .register: ("登记", "Register")
        case .users: ("账号", "Accounts")
        case .usersLead: ("账号属于一个单位；停用即刻生效。", "An account belongs to one organization. Disabling takes effect at once.")
        case .invite: ("邀请", "Invite somebody")
        case .inviteLead:
            ("对方凭邀请自行设置密码，十四天内有效。", "Whoever gets the invitation chooses a password; it is good for fourteen days.")
        case .email: ("电子邮箱", "E-mail address")
        case .role: ("角色", "Role")
        case .organization: ("单位名称或编号", "Organization’s name or number")
        case .organizationHint: ("请写全称；主管部门人员可不填。", "The name in full; not needed for the office.")
        case .sendInvitation: ("发出邀请", "Invite")
        case .name: ("姓名", "Name")
        case .state: ("状态", "State")
        case .active: ("正常", "Active")
        case .disabled: ("已停用", "Disabled")
        case .disable: ("停用", "Disable")
        case .enable: ("恢复", "Enable")
        case .reset: ("发送重置密码链接", "Send a password link")
        case .invited: ("邀请已生成", "The invitation is made")
        case .invitedLead:
            (
                "邀请已寄往{email}。没有邮件时，可把下面的邀请码当面交给对方；它只显示这一次。",
                "It is on its way to {email}. Where there is no mail, hand over this code in person; it is shown only once."
            )
        case .invitationToken: ("邀请码", "Invitation code")
        case .you: ("本人", "You")
        case .ofNobody: ("主管部门", "The office")
        case .worksFor: ("单位", "Organization")
        case .words: ("查找账号", "Find an account")
        case .wordsHint: ("邮箱、姓名或单位名称的一部分", "A part of the address, or of the name of the person or organization")
        case .nobody: ("没有符合的账号", "No such account")
        case .nobodyHint: ("换一个词再找，或邀请对方。", "Try another word, or invite the person.")
        }
    }
}

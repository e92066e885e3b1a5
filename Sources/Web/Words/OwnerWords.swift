/// What is said on a chain owner's desk and on the pages of its scenarios.
enum OwnerWords: Phrase, CaseIterable {
    case scenarios, post, homeTitle, homeLead, needsAnswer, nothingWaits, ways, wayWrite, wayOffice, wayChoose, wayAgree
    case listLead, noScenarios, noScenariosHint, inHand, over, stateOf, since
    case openingsTaken, openingsOf
    case toFinish, toWait, toMend, toChoose, toFollow, landed
    case edit, submit, submitTitle, submitLead, returnedWith, submittedSince
    case close, closeTitle, closeLead, matchesOf, noMatchesYet, noMatchesYetHint, toShortlist, version
    case landable, landableLead, confirmed, ready, missing, withOffice
    case organization, organizationLead, organizationName, industry, contactLead, legalRepresentative

    var both: (chinese: String, english: String) {
        switch self {
        case .scenarios: ("我的场景", "My scenarios")
        case .post: ("发布场景", "Post a scenario")
        case .homeTitle: ("工作台", "Your desk")
        case .homeLead: ("需要您答复的事项在前，期限近的优先。", "What needs your answer comes first, the nearest deadline at the top.")
        case .needsAnswer: ("等您办理", "Needs your answer")
        case .nothingWaits: ("目前没有需要您答复的事项。", "Nothing is waiting for your answer.")
        case .ways: ("从需求到验收", "From a need to a delivery")
        case .wayWrite:
            ("写下需求，一行一项；边写边看有多少OPC能做。", "Write the need, one requirement a line, and see as you write who could do it.")
        case .wayOffice: ("主管部门逐项确认可落地后发布。", "The program office confirms that it can land, and publishes it.")
        case .wayChoose: ("从推荐名单中并排比较，邀请洽谈。", "Compare the shortlist side by side and invite.")
        case .wayAgree: ("报价、签约、验收，全程留痕。", "Offer, agree and accept; every step is kept.")
        case .listLead: ("每个场景的状态和下一步。", "Where each scenario stands, and what comes next.")
        case .noScenarios: ("还没有场景", "No scenarios yet")
        case .noScenariosHint: ("写下一项真实、有预算的需求，即可开始。", "Begin with one real need that has a budget.")
        case .inHand: ("进行中", "In hand")
        case .over: ("已结束", "Over")
        case .stateOf: ("状态", "State")
        case .since: ("自{day}", "since {day}")
        case .openingsTaken: ("名额", "Openings")
        case .openingsOf: ("已签{taken}/{total}", "{taken} of {total} taken")
        case .toFinish: ("补充完整后提交审核", "Complete it and send it to the office")
        case .toWait: ("等待主管部门审核（3个工作日内）", "Wait for the office (within 3 working days)")
        case .toMend: ("按退回原因修改后重新提交", "Change what the office asked for and send it again")
        case .toChoose: ("查看推荐名单，发出邀请", "Look at the shortlist and invite")
        case .toFollow: ("名额已满，跟进交付", "All openings are taken: follow the deliveries")
        case .landed: ("已落地", "Landed")
        case .edit: ("编辑", "Edit")
        case .submit: ("提交审核", "Send to the office")
        case .submitTitle: ("提交主管部门审核", "Send it to the program office")
        case .submitLead:
            (
                "主管部门在3个工作日内答复，逐项确认可落地后才发布。",
                "The office answers within 3 working days, and publishes it once it has confirmed that it can land."
            )
        case .returnedWith: ("退回原因：{reason}", "Returned: {reason}")
        case .submittedSince: ("已于{day}提交，等待主管部门审核。", "Sent on {day}; waiting for the program office.")
        case .close: ("关闭场景", "Close the scenario")
        case .closeTitle: ("关闭", "Close")
        case .closeLead:
            (
                "关闭后不再推荐，签约前的对接随之结束，不能恢复。",
                "It is no longer recommended, and matches that are not yet agreed end. This cannot be undone."
            )
        case .matchesOf: ("本场景的对接", "Matches of this scenario")
        case .noMatchesYet: ("还没有对接", "No matches yet")
        case .noMatchesYetHint:
            ("发布后可从推荐名单邀请，OPC也可以主动申请。", "Once it is published, invite from the shortlist; OPCs may also apply.")
        case .toShortlist: ("查看推荐名单", "See the shortlist")
        case .version: ("第{number}版", "Version {number}")
        case .landable: ("可落地清单", "What makes it landable")
        case .landableLead:
            (
                "主管部门逐项确认后才会发布。这与匹配程度、验收可能性是三回事。",
                "The office confirms each item before it publishes. This says nothing of fit, nor of the chance of acceptance."
            )
        case .confirmed: ("已确认", "Confirmed")
        case .ready: ("已填写，待确认", "Given, to be confirmed")
        case .missing: ("待补充", "Missing")
        case .withOffice: ("由主管部门核对", "For the office to check")
        case .organization: ("本单位", "My organisation")
        case .organizationLead:
            (
                "场景以本单位名义发布；联系人仅在进入洽谈后向对方显示。",
                "Scenarios are posted in its name. The contact is shown to the other side only once talks begin."
            )
        case .organizationName: ("单位名称", "Name")
        case .industry: ("所属行业", "Industry")
        case .contactLead: ("洽谈联系人", "Contact for talks")
        case .legalRepresentative: ("法定代表人", "Legal representative")
        }
    }
}

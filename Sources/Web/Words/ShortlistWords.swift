/// What is said where an owner looks for OPCs.
enum ShortlistWords: Phrase, CaseIterable {
    case title, lead, byFit, byDate, byDateLead, order, eligibleCount, nothingFits, nothingFitsHint
    case choose, compare, compareHint, compareTitle, compareLead, onlyFour, nothingToCompare, nothingToCompareHint
    case aspect, leftOutTitle, leftOutLead, seeLeftOut, reason, everyReason, nobodyLeftOut
    case look, invite, inviteNamed, inviteTitle, inviteLead, inviteNote, inviteNoteHint, alreadyOpen, toMatch
    case cannotInvite, cannotInviteLead, notOpen, lookAt, opcFacts, capabilities, cases, noCases, languages, workModes
    case certifications, capacity, accepted, matchesWith, coverageOf, verifiedSince

    var both: (chinese: String, english: String) {
        switch self {
        case .title: ("推荐名单", "Shortlist")
        case .lead:
            (
                "逐项比对需求与能力得出，理由列在每家下面。勾选至多四家并排比较。",
                "Compared requirement by requirement; why stands beneath each. Choose up to four to see them side by side."
            )
        case .byFit: ("按匹配程度", "By fit")
        case .byDate: ("按日期", "By date")
        case .byDateLead:
            (
                "按核验日期由近到远排列，不使用推荐排序（《个人信息保护法》第二十四条）。",
                "Listed by the day of verification, the latest first, without any ranking (PIPL, article 24)."
            )
        case .order: ("排列方式", "Order")
        case .eligibleCount: ("共有{count}家OPC符合条件", "Eligible OPCs: {count}")
        case .nothingFits: ("目前没有足够接近的OPC", "No OPC comes close enough now")
        case .nothingFitsHint:
            (
                "以下是最接近的几家。请看缺哪几项：可放宽条件、拆分需求，或请主管部门协助组队。",
                "These are the closest. See what is missing: relax a condition, divide the need, or ask the office for a team."
            )
        case .choose: ("选中{name}进行比较", "Choose {name} to compare")
        case .compare: ("并排比较所选", "Compare the chosen")
        case .compareHint: ("勾选二至四家。", "Tick two to four.")
        case .compareTitle: ("并排比较", "Side by side")
        case .compareLead: ("每行一项，每列一家。", "A row for each requirement, a column for each OPC.")
        case .onlyFour: ("最多比较四家，以下为前四家。", "Four at most: these are the first four.")
        case .nothingToCompare: ("还没有选择OPC", "Nothing is chosen yet")
        case .nothingToCompareHint: ("请回到推荐名单，勾选二至四家。", "Go back to the shortlist and tick two to four.")
        case .aspect: ("项目", "Aspect")
        case .leftOutTitle: ("未列入的OPC及原因", "OPCs left out, and why")
        case .leftOutLead:
            (
                "以下硬性条件不符，与文字匹配程度无关。调整场景条件后会重新判断。",
                "A condition stands against each, whatever its texts say. They are looked at anew when the scenario changes."
            )
        case .seeLeftOut: ("查看未列入的{count}家及原因", "See the {count} that were left out, and why")
        case .reason: ("原因", "Reason")
        case .everyReason: ("全部原因", "Every reason")
        case .nobodyLeftOut: ("没有因条件不符而未列入的OPC", "Nobody is left out")
        case .look: ("查看", "Look at")
        case .invite: ("邀请", "Invite")
        case .inviteNamed: ("邀请{name}", "Invite {name}")
        case .inviteTitle: ("邀请洽谈", "Invite to talks")
        case .inviteLead:
            (
                "对方须在5个工作日内答复；接受后双方才能看到联系方式。同一场景最多有10个未答复的邀请。",
                "They have 5 working days to answer. Contact details are shown to both once they accept. A scenario has at most 10 open invitations."
            )
        case .inviteNote: ("附言", "A word to them")
        case .inviteNoteHint:
            ("例如：为什么想到对方、希望先谈什么。", "For example, why you thought of them, and what to talk about first.")
        case .alreadyOpen: ("与该OPC已有对接", "You have a match with this OPC")
        case .toMatch: ("查看对接进展", "See how it stands")
        case .cannotInvite: ("暂不能邀请", "Cannot be invited now")
        case .cannotInviteLead: ("以下条件不符：", "These conditions are not met:")
        case .notOpen: ("场景发布后才能邀请。", "Invitations are possible once the scenario is published.")
        case .lookAt: ("基本情况", "At a glance")
        case .opcFacts: ("OPC概况", "The OPC")
        case .capabilities: ("能力", "Capabilities")
        case .cases: ("案例", "Cases")
        case .noCases: ("未提供案例。", "No cases are given.")
        case .languages: ("工作语言", "Languages")
        case .workModes: ("工作方式", "Work modes")
        case .certifications: ("资质认证", "Certifications")
        case .capacity: ("可同时承接", "Engagements at once")
        case .accepted: ("已验收交付", "Accepted deliveries")
        case .matchesWith: ("与本单位的对接", "Your matches with it")
        case .coverageOf: ("需求与能力对照", "Requirements and what answers them")
        case .verifiedSince: ("核验日期", "Verified")
        }
    }
}

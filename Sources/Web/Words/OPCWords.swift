/// What is said on an OPC's pages.
enum OPCWords: Phrase, CaseIterable {
    case scenarios, matches, profile, data
    case homeTitle, homeLead, nothingFits, nothingFitsHint, seeAll, waitingForYou, nothingWaits
    case farther, fartherLead
    case needsProfile, needsProfileHint, createProfile, notVerifiedYet, notVerifiedHint
    case answers, answersAll, partly, missing, standsAgainst, notRanked, lookAtIt
    case browseTitle, browseLead, words, wordsHint, anyBudget, atLeast, order, byFit, byDate, byStart, nothingFound
    case nothingFoundHint, found, workMode, openings, certifications, languages, dataProvided, crossBorder, version
    case need, deliverables, acceptance, requirements, coverageOfMine
    case apply, applyTitle, applyLead, applyNote, applyNoteHint, alreadyOpen, toMatch, whyNot, whyNotLead

    var both: (chinese: String, english: String) {
        switch self {
        case .scenarios: ("场景", "Scenarios")
        case .matches: ("我的对接", "My matches")
        case .profile: ("能力画像", "My profile")
        case .data: ("我的数据", "My data")
        case .homeTitle: ("最适合您的场景", "Scenarios that fit you")
        case .homeLead:
            (
                "根据您的能力画像逐项比对需求得出，理由列在每个场景下面。",
                "Compared with your profile, requirement by requirement. Why stands beneath each."
            )
        case .nothingFits: ("目前没有足够接近的场景", "No scenario comes close enough now")
        case .nothingFitsHint:
            ("可以补充能力项和案例，或浏览全部场景。", "Add capabilities and cases to your profile, or look through all scenarios.")
        case .farther: ("其次接近的场景", "The next closest")
        case .fartherLead:
            ("把握较小，申请前请先看清缺什么。", "Longer shots: look at what is missing before you apply.")
        case .seeAll: ("浏览全部场景", "See all scenarios")
        case .waitingForYou: ("等您办理", "Waiting for you")
        case .nothingWaits: ("目前没有需要您答复的事项。", "Nothing is waiting for your answer.")
        case .needsProfile: ("先写下您的能力", "Tell what you can do first")
        case .needsProfileHint:
            (
                "有了能力画像，才能为您推荐场景，对方也才能找到您。",
                "Scenarios can be recommended, and owners can find you, once there is a profile."
            )
        case .createProfile: ("填写能力画像", "Write a profile")
        case .notVerifiedYet: ("能力画像尚未通过核验", "Your profile is not verified yet")
        case .notVerifiedHint:
            (
                "通过核验后，系统才会推荐场景，您才能申请。",
                "Once the program office has verified it, scenarios are recommended and you can apply."
            )
        case .answers: ("{total}项需求中您能满足{answered}项", "You answer {answered} of {total}")
        case .answersAll: ("{total}项需求您都能满足", "You answer {total} of {total} {total|requirement|requirements}")
        case .partly: ("（其中{partial}项部分满足）", " ({partial} of them partly)")
        case .missing: ("尚缺：{missing}", "missing: {missing}")
        case .standsAgainst: ("暂不符合条件", "Not eligible now")
        case .notRanked: ("通过核验后显示匹配情况", "Your fit is shown once you are verified")
        case .lookAtIt: ("查看并申请", "Look and apply")
        case .browseTitle: ("浏览场景", "Find a scenario")
        case .browseLead:
            (
                "可用文字或拼音首字母查找，也可按日期排列，不使用推荐排序。",
                "Search by words or by pinyin initials; you may also list by date instead of by recommendation."
            )
        case .words: ("关键词", "Words")
        case .wordsHint: ("文字或拼音首字母，如“票据”或“pj”", "Words, or initials of pinyin")
        case .anyBudget: ("不限", "Any")
        case .atLeast: ("预算不低于", "Budget at least")
        case .order: ("排序", "Order")
        case .byFit: ("匹配程度", "Best fit first")
        case .byDate: ("最新发布", "Newest first")
        case .byStart: ("最早启动", "Earliest start first")
        case .nothingFound: ("没有符合条件的场景", "No scenario was found")
        case .nothingFoundHint: ("请减少条件，或换一个关键词。", "Use fewer filters or other words.")
        case .found: ("共{count}个场景", "Scenarios: {count}")
        case .workMode: ("工作方式", "Work mode")
        case .openings: ("名额", "Openings")
        case .certifications: ("必需资质", "Certifications required")
        case .languages: ("工作语言", "Languages")
        case .dataProvided: ("提供的数据", "Data provided")
        case .crossBorder: ("涉及数据出境", "Cross-border data")
        case .version: ("版本", "Version")
        case .need: ("需求说明", "The need")
        case .deliverables: ("交付物", "Deliverables")
        case .acceptance: ("验收标准", "Acceptance criteria")
        case .requirements: ("需求项", "Requirements")
        case .coverageOfMine: ("您的能力与需求对照", "Your capabilities against the requirements")
        case .apply: ("提交申请", "Apply")
        case .applyTitle: ("申请对接", "Apply for this scenario")
        case .applyLead:
            (
                "对方会看到您的能力画像和上面的对照表，须在5个工作日内答复；进入洽谈后，双方才能看到联系方式。",
                "The owner sees your profile and the table above, and has 5 working days to answer. Contact details are shown to both once talks begin."
            )
        case .applyNote: ("补充说明", "A word to the owner")
        case .applyNoteHint: ("例如：做过的同类项目、建议的第一步。", "For example, a similar project you have done, or a first step.")
        case .alreadyOpen: ("您与该场景已有对接", "You have a match with this scenario")
        case .toMatch: ("查看对接进展", "See how it stands")
        case .whyNot: ("为什么不能申请", "Why you cannot apply")
        case .whyNotLead:
            (
                "以下条件目前不符，更新能力画像后会重新判断：",
                "These conditions are not met now. They are looked at anew when your profile changes:"
            )
        }
    }
}

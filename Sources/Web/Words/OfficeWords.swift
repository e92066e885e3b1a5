/// What is said on the program office's pages of listings and matches.
enum OfficeWords: Phrase, CaseIterable {
    case queue, scenarios, opcs, matches, ledger, settings, users
    case queueTitle, queueLead, scenariosWaiting, profilesWaiting, nothingWaits, nothingWaitsHint, moreWait, waiting,
        answerBy
    case words, anyState, nothingFound, nothingFoundHint, title, owner, name, headcount, matchesOfThis
    case checkAndDecide, decided, history, noHistory, landability, noActions, version, distinction
    case publish, publishLead, sendBack, sendBackLead, close, closeLead, void, voidLead, announce, announceLead
    case certify, certifyLead, takeBack, verify, verifyLead, verifyAgain, suspend, suspendLead, overLimit, override
    case overrideHint, overrideGiven, contact, contactHint, cases, openings, noticeUntil
    case matchesLead, download, capabilities, evidenceHint, noMatches, noMatchesHint

    var both: (chinese: String, english: String) {
        switch self {
        case .queue: ("待办", "To decide")
        case .scenarios: ("场景", "Scenarios")
        case .opcs: ("OPC", "OPCs")
        case .matches: ("对接", "Matches")
        case .ledger: ("台账", "Ledger")
        case .settings: ("设置", "Settings")
        case .users: ("账号", "Accounts")
        case .queueTitle: ("待审核", "Waiting for the office")
        case .queueLead: ("等候最久的排在最前；应在3个工作日内办理。", "The longest wait first. Each is due within 3 working days.")
        case .scenariosWaiting: ("待审核的场景", "Scenarios to publish")
        case .profilesWaiting: ("待核验的能力画像", "Profiles to verify")
        case .nothingWaits: ("没有待办", "Nothing is waiting")
        case .nothingWaitsHint: ("有新的提交时会通知您。", "You are told when something is sent in.")
        case .moreWait:
            ("仅列出等候最久的{count}项，办理后显示其余。", "These are the {count} that have waited longest; the others follow.")
        case .waiting: ("提交于", "Sent in on")
        case .answerBy: ("办理期限", "Due")
        case .words: ("关键词", "Words")
        case .anyState: ("全部状态", "Any state")
        case .nothingFound: ("没有符合条件的信息", "Nothing was found")
        case .nothingFoundHint: ("请减少条件，或换一个关键词。", "Use fewer filters or other words.")
        case .title: ("场景", "Scenario")
        case .owner: ("发布单位", "Owner")
        case .name: ("名称", "Name")
        case .headcount: ("人数", "Headcount")
        case .matchesOfThis: ("查看相关对接", "See its matches")
        case .checkAndDecide: ("办理", "Decide")
        case .decided: ("已确认的可落地条件", "What was confirmed")
        case .history: ("办理记录（台账）", "History, from the ledger")
        case .noHistory: ("台账中还没有记录", "Nothing in the ledger yet")
        case .landability: ("可落地检查", "Is it landable?")
        case .noActions: ("目前没有需要主管部门办理的事项。", "There is nothing for the office to do now.")
        case .version: ("版本", "Version")
        case .distinction: ("标杆", "Distinction")
        case .publish: ("发布", "Publish")
        case .publishLead:
            (
                "逐项确认可落地条件，写明据以确认的材料；缺一项即不能发布。可落地与匹配程度、验收可能性是三回事。",
                "Confirm item by item that it can land, and say what you have seen; all seven are needed. This is neither how well anybody fits nor how likely acceptance is."
            )
        case .sendBack: ("退回修改", "Return")
        case .sendBackLead: ("发布单位会看到原因，修改后可重新提交。", "The sender reads the reason, and can change it and send it again.")
        case .close: ("关闭", "Close")
        case .closeLead: ("不再接受申请，进行中的对接随之结束。", "Nobody can apply any more; open approaches end.")
        case .void: ("作废", "Void")
        case .voidLead:
            (
                "用于虚假申报等情形：从所有指标中剔除，台账保留；相关对接一并作废，不能恢复。",
                "For false declarations: it leaves every figure and stays in the ledger, with its matches. It cannot be taken back."
            )
        case .announce: ("公示为标杆", "Announce as a benchmark")
        case .announceLead: ("公示五个工作日后方可认定。", "It can be certified after five working days of public notice.")
        case .certify: ("认定为标杆", "Certify as a benchmark")
        case .certifyLead: ("公示期满且无异议时认定。", "When the public notice is over and nobody objected.")
        case .takeBack: ("撤销公示或认定", "Take the distinction back")
        case .verify: ("通过核验", "Verify")
        case .verifyLead: ("请核对名称、统一社会信用代码和人数。", "Check name, Unified Social Credit Code and headcount.")
        case .verifyAgain: ("恢复", "Let it in again")
        case .suspend: ("暂停", "Suspend")
        case .suspendLead: ("暂停期间不再推荐，也不能申请。", "It is not recommended and cannot apply while suspended.")
        case .overLimit: ("人数{count}人，超过原则上限{limit}人", "{count} people, over the limit of {limit} in principle")
        case .override: ("同意放宽人数限制", "Let it in all the same")
        case .overrideHint:
            (
                "放宽时须在说明中写明理由；不放宽也可通过核验，但不计入集聚数、不参与推荐。",
                "Say why in the note. Without it, it can be verified but neither counts nor is recommended."
            )
        case .overrideGiven: ("已放宽人数限制", "Let in over the limit")
        case .contact: ("联系人", "Contact")
        case .contactHint: ("查看联系方式会留下记录。", "That you have looked is recorded.")
        case .cases: ("案例", "Cases")
        case .openings: ("名额（已占/共）", "Openings taken, of")
        case .noticeUntil: ("公示至", "Public notice until")
        case .matchesLead: ("全部对接，写明由谁办、何时到期。", "All matches: whose move it is and by when.")
        case .download: ("下载（Excel）", "Download as Excel")
        case .capabilities: ("能力项", "Capabilities")
        case .evidenceHint:
            ("例如：合同、预算批复、会议纪要的名称和编号。", "For example the contract, the approved budget, minutes with their number.")
        case .noMatches: ("没有符合条件的对接", "No such match")
        case .noMatchesHint: ("换一个筛选条件看看。", "Try another filter.")
        }
    }
}

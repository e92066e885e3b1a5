/// What is said on the pages of matches, for both sides.
enum MatchWords: Phrase, CaseIterable {
    case title, lead, none, noneHint, open, ended, allStates, scenario, opc, owner, state, next, since, amount,
        deliverBy
    case answerInvitation, answerOffer, answerApplication, waitingForOther, nextStepOn, setNextStep, deliverTheWork
    case acceptDelivery, rateOther, nothingToDo, confirmVersion, stalled
    case whatYouCanDo, history, contacts, contactsHint, contactOf, evidence, reason, note
    case doAccept, doTalk, doDecline, doWithdraw, doOffer, doAgree, doAskChange, doDeliver, doAcceptWork, doRework,
        doCancel
    case doVoid, evidenceLink, evidenceHint, rating, stars, versionLead, confirmButton, stepText, stepOn, saveStep,
        ratingNote
    case by, attempt, previousAttempt, sides, turnOf

    var both: (chinese: String, english: String) {
        switch self {
        case .title: ("我的对接", "My matches")
        case .lead: ("每一条都写明下一步由谁办、何时到期。", "Each says whose move it is and by when.")
        case .none: ("还没有对接", "No matches yet")
        case .noneHint: ("从推荐或场景列表中选一个，两分钟即可发起。", "Choose from the recommendations or the list: it takes two minutes.")
        case .open: ("进行中", "Open")
        case .ended: ("已结束", "Ended")
        case .allStates: ("全部", "All")
        case .scenario: ("场景", "Scenario")
        case .opc: ("OPC", "OPC")
        case .owner: ("发布单位", "Owner")
        case .state: ("状态", "State")
        case .next: ("下一步", "Next step")
        case .since: ("自", "Since")
        case .amount: ("合同金额", "Contract amount")
        case .deliverBy: ("交付日期", "Delivery date")
        case .answerInvitation: ("请答复邀请", "Answer the invitation")
        case .answerOffer: ("请答复报价", "Answer the offer")
        case .answerApplication: ("请答复申请", "Answer the application")
        case .waitingForOther: ("等待对方", "Waiting for the other side")
        case .nextStepOn: ("{step}（{day}）", "{step} ({day})")
        case .setNextStep: ("请商定下一步及日期", "Agree on a next step and its date")
        case .deliverTheWork: ("请按期交付", "Deliver the work")
        case .acceptDelivery: ("请验收", "Accept the delivery or ask for rework")
        case .rateOther: ("请评价对方", "Rate the other side")
        case .nothingToDo: ("无", "Nothing")
        case .confirmVersion: ("场景有新版本，请确认", "The scenario has changed: please confirm")
        case .stalled: ("停滞", "Stalled")
        case .whatYouCanDo: ("您可以", "What you can do now")
        case .history: ("经过", "What has happened")
        case .contacts: ("联系方式", "Contact details")
        case .contactsHint: ("仅供本次对接使用；每次查看都有记录。", "For this match only; every look at them is recorded.")
        case .contactOf: ("{name}的联系方式", "Contact of {name}")
        case .evidence: ("佐证材料", "Evidence")
        case .reason: ("原因", "Reason")
        case .note: ("说明", "Note")
        case .doAccept: ("接受，进入洽谈", "Accept and begin talks")
        case .doTalk: ("进入洽谈", "Begin talks")
        case .doDecline: ("婉拒", "Decline")
        case .doWithdraw: ("撤回", "Withdraw")
        case .doOffer: ("发出报价", "Make an offer")
        case .doAgree: ("接受报价并签约", "Take the offer")
        case .doAskChange: ("希望调整条件", "Ask for other terms")
        case .doDeliver: ("提交交付", "Deliver")
        case .doAcceptWork: ("通过验收", "Accept the delivery")
        case .doRework: ("要求整改", "Ask for rework")
        case .doCancel: ("取消对接", "Cancel the match")
        case .doVoid: ("作废", "Void")
        case .evidenceLink: ("材料链接", "Link to the evidence")
        case .evidenceHint: ("以https://开头的网址。", "A web address that begins with https://.")
        case .rating: ("评价对方（1至5分）", "Rating of the other side, 1 to 5")
        case .stars: ("{number}分", "{number}")
        case .versionLead:
            (
                "场景的需求、预算或日期有变化。请阅读新版本，确认后对方才能继续。",
                "Requirements, budget or dates have changed. Read the new version and confirm it, so that the owner can go on."
            )
        case .confirmButton: ("已阅读，继续申请", "I have read it and stay")
        case .stepText: ("下一步做什么", "What happens next")
        case .stepOn: ("日期", "Date")
        case .saveStep: ("保存下一步", "Save the next step")
        case .ratingNote: ("评语", "A word on it")
        case .by: ("{day}，{party}", "{day}, {party}")
        case .attempt: ("对接{number}", "Match {number}")
        case .sides: ("双方", "The two sides")
        case .turnOf: ("{party}：{what}", "{party}: {what}")
        case .previousAttempt: ("上一次对接", "The earlier attempt")
        }
    }
}

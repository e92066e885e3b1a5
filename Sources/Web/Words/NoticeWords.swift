/// What a notification says, by its kind.
enum NoticeWords: String, Phrase, CaseIterable {
    case applied, invited, inTalks, offered, agreed, delivered, inRework, accepted
    case declined, withdrawn, expired, superseded, cancelled, voided
    case offerReturned, answerDueSoon, stalled, deliveryUnanswered, versionChanged
    case submitted, published, returned, verified, suspended, filled, closed, reopened, listingUnanswered

    var both: (chinese: String, english: String) {
        switch self {
        case .applied: ("收到新的申请，请答复", "A new application: please answer")
        case .invited: ("收到链主企业的邀请，请答复", "A chain owner has invited you: please answer")
        case .inTalks: ("双方进入洽谈，可以查看联系方式", "Talks have begun: contact details are visible")
        case .offered: ("收到报价，请答复", "You have an offer: please answer")
        case .agreed: ("对方接受报价，已签约", "The offer was taken: agreed")
        case .delivered: ("成果已交付，请验收", "Delivered: please accept or ask for rework")
        case .inRework: ("对方要求整改", "Rework was asked for")
        case .accepted: ("交付已通过验收", "The delivery was accepted")
        case .declined: ("对方已婉拒", "Declined")
        case .withdrawn: ("对方已撤回", "Withdrawn by the other side")
        case .expired: ("逾期未答复，已自动结束", "No answer in time: ended")
        case .superseded: ("场景名额已满，对接结束", "The scenario is filled: ended")
        case .cancelled: ("对接已取消", "Cancelled")
        case .voided: ("主管部门已作废该记录", "Voided by the program office")
        case .offerReturned: ("对方希望调整报价条件", "The other side asks for other terms")
        case .answerDueSoon: ("答复期限将至", "An answer is due soon")
        case .stalled: ("洽谈已十个工作日无进展，请更新下一步", "No news for ten working days: please set the next step")
        case .deliveryUnanswered: ("交付已满14天未答复", "A delivery has been unanswered for 14 days")
        case .versionChanged: ("场景有新版本，请确认是否继续", "The scenario has a new version: please confirm")
        case .submitted: ("有新的信息待审核", "A listing awaits your decision")
        case .published: ("场景已发布", "Published")
        case .returned: ("信息被退回，请修改后重新提交", "Returned: please change it and send it again")
        case .verified: ("能力画像已通过核验", "Your profile is verified")
        case .suspended: ("能力画像已暂停", "Your profile is suspended")
        case .filled: ("场景名额已满", "The scenario is filled")
        case .closed: ("场景已关闭", "The scenario is closed")
        case .reopened: ("名额重新开放", "An opening is free again")
        case .listingUnanswered: ("提交的信息超过三个工作日未处理", "A submitted listing has waited three working days")
        }
    }
}

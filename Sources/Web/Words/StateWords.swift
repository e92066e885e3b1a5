import Domain

/// States as people call them. Each also has a tone, which only says with a colour what the words say already.
extension MatchState: Phrase {
    var both: (chinese: String, english: String) {
        switch self {
        case .applied: ("已申请", "Applied")
        case .invited: ("已邀请", "Invited")
        case .inTalks: ("洽谈中", "In talks")
        case .offered: ("已报价", "Offered")
        case .agreed: ("已签约", "Agreed")
        case .delivered: ("已交付，待验收", "Delivered, awaiting acceptance")
        case .inRework: ("整改中", "In rework")
        case .accepted: ("已验收", "Accepted")
        case .declined: ("已婉拒", "Declined")
        case .withdrawn: ("已撤回", "Withdrawn")
        case .expired: ("已过期", "Expired")
        case .superseded: ("名额已满", "Superseded")
        case .cancelled: ("已取消", "Cancelled")
        case .voided: ("已作废", "Voided")
        }
    }
}

extension Scenario.State: Phrase {
    var both: (chinese: String, english: String) {
        switch self {
        case .draft: ("草稿", "Draft")
        case .submitted: ("待审核", "Submitted")
        case .returned: ("已退回", "Returned")
        case .published: ("已发布", "Published")
        case .filled: ("名额已满", "Filled")
        case .closed: ("已关闭", "Closed")
        case .voided: ("已作废", "Voided")
        }
    }
}

extension Scenario.Distinction: Phrase {
    var both: (chinese: String, english: String) {
        switch self {
        case .none: ("无", "None")
        case .announced: ("标杆公示中", "Announced as a benchmark")
        case .benchmark: ("标杆场景", "Benchmark")
        }
    }
}

extension Profile.State: Phrase {
    var both: (chinese: String, english: String) {
        switch self {
        case .draft: ("草稿", "Draft")
        case .submitted: ("待核验", "Awaiting verification")
        case .verified: ("已核验", "Verified")
        case .suspended: ("已暂停", "Suspended")
        case .erased: ("已删除", "Erased")
        }
    }
}

extension WorkMode: Phrase {
    var both: (chinese: String, english: String) {
        switch self {
        case .onsite: ("驻场", "On site")
        case .remote: ("远程", "Remote")
        case .hybrid: ("混合", "Hybrid")
        }
    }
}

/// Waiting, going on, done, over.
enum Tone: String {
    case waiting, going, done, over
}

extension MatchState {
    var tone: Tone {
        switch self {
        case .applied, .invited, .offered, .delivered: .waiting
        case .inTalks, .agreed, .inRework: .going
        case .accepted: .done
        case .declined, .withdrawn, .expired, .superseded, .cancelled, .voided: .over
        }
    }
}

extension Scenario.State {
    var tone: Tone {
        switch self {
        case .draft, .submitted, .returned: .waiting
        case .published: .going
        case .filled: .done
        case .closed, .voided: .over
        }
    }
}

extension Profile.State {
    var tone: Tone {
        switch self {
        case .draft, .submitted: .waiting
        case .verified: .done
        case .suspended, .erased: .over
        }
    }
}

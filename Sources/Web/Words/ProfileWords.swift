/// What is said on the pages of an OPC's profile and data.
enum ProfileWords: Phrase, CaseIterable {
    case title, lead, identity, abilities, conditions, contact, contactHint, caseNumber
    case name, uscc, headcount, headcountHint, founded, region, community, tracks, studentFounded
    case summary, summaryHint, capabilities, capabilitiesHint, caseTitle, caseClient, caseYear, caseOutcome
    case languages, certifications, certificationsHint, rateMin, rateHint, availableFrom, workModes, capacity
    case contactName, contactEmail, contactPhone
    case complete, completeLead, toAdd, previewTitle, previewLead, previewButton, nothingYet, reverification
    case submitTitle, submitLead, submit, returned, reference, referenceHint
    case dataTitle, dataLead, export, exportLead, views, noViews, viewedAt, viewedBy, viewedFor
    case erase, eraseLead, eraseConfirm, eraseButton, accountNumber

    var both: (chinese: String, english: String) {
        switch self {
        case .title: ("能力画像", "My profile")
        case .lead:
            (
                "写得越具体，推荐越准。每行写一项能力：能做什么、用什么、做到什么程度。",
                "The more concrete, the better the recommendations. One capability a line: what you do, with what, how well."
            )
        case .identity: ("基本情况", "Who you are")
        case .abilities: ("能力与案例", "What you can do")
        case .conditions: ("合作条件", "Your conditions")
        case .contact: ("联系方式", "Contact")
        case .contactHint:
            (
                "仅在进入洽谈后向对方显示；查看记录见“我的数据”。",
                "Shown to the other side only once talks begin; who has looked stands under My data."
            )
        case .caseNumber: ("案例{number}", "Case {number}")
        case .name: ("名称", "Name")
        case .uscc: ("统一社会信用代码", "Unified Social Credit Code")
        case .headcount: ("人数", "Headcount")
        case .headcountHint: ("原则上不超过{limit}人", "In principle at most {limit}")
        case .founded: ("成立日期", "Founded")
        case .region: ("所在地区", "Region")
        case .community: ("所在OPC社区", "OPC community")
        case .tracks: ("赛道", "Tracks")
        case .studentFounded: ("在校生或毕业生创办", "Founded by students or graduates")
        case .summary: ("简介", "Summary")
        case .summaryHint: ("两三句话：为谁解决什么问题。", "Two or three sentences: whose problem you solve, and which.")
        case .capabilities: ("能力项", "Capabilities")
        case .capabilitiesHint: ("每行一项，最多20项。", "One a line, at most 20.")
        case .caseTitle: ("项目", "Project")
        case .caseClient: ("客户", "Client")
        case .caseYear: ("年份", "Year")
        case .caseOutcome: ("成效", "Outcome")
        case .languages: ("工作语言", "Working languages")
        case .certifications: ("资质认证", "Certifications")
        case .certificationsHint: ("每行一项，如ISO 27001。", "One a line, such as ISO 27001.")
        case .rateMin: ("最低承接金额（元）", "Smallest budget, in CNY")
        case .rateHint: ("低于此预算的场景不会推荐给您。", "Scenarios with a smaller budget are not recommended.")
        case .availableFrom: ("可开工日期", "Available from")
        case .workModes: ("工作方式", "Work modes")
        case .capacity: ("可同时承接的项目数", "Engagements at once")
        case .contactName: ("联系人", "Contact person")
        case .contactEmail: ("联系邮箱", "Contact e-mail")
        case .contactPhone: ("联系电话", "Contact phone")
        case .complete: ("完整度{percent}%", "{percent}% complete")
        case .completeLead: ("补充以下内容可提高推荐的准确度：", "Recommendations get better with:")
        case .toAdd: ("建议补充", "To add")
        case .previewTitle: ("保存后将为您推荐", "What it would be recommended for")
        case .previewLead: ("按当前填写的内容计算，尚未保存。", "Computed from what is written now; nothing is saved yet.")
        case .previewButton: ("预览推荐", "Preview")
        case .nothingYet: ("按现有内容，还没有足够接近的场景。", "Nothing comes close enough to what is written now.")
        case .reverification: ("修改名称、信用代码或人数后，须重新核验。", "A changed name, code or headcount is verified anew.")
        case .submitTitle: ("提交核验", "Verification")
        case .submitLead: ("主管部门将在3个工作日内处理。", "The program office answers within 3 working days.")
        case .submit: ("提交核验", "Send for verification")
        case .returned: ("退回原因：{reason}", "Returned: {reason}")
        case .reference: ("编号", "Reference")
        case .referenceHint: ("由您自定，提交后不能更改。", "Your own choice; it cannot be changed later.")
        case .dataTitle: ("我的数据", "My data")
        case .dataLead: ("您可以查看、带走和删除本系统保存的您的资料。", "See, take along and delete what is kept about you.")
        case .export: ("下载全部数据", "Download everything")
        case .exportLead:
            (
                "JSON格式，包含单位、能力画像、对接记录、通知和联系方式查看记录。",
                "As JSON: organisation, profile, matches, notifications, and who looked at your contact details."
            )
        case .views: ("谁查看过您的联系方式", "Who has looked at your contact details")
        case .noViews: ("还没有人查看过。", "Nobody yet.")
        case .viewedAt: ("日期", "Date")
        case .viewedBy: ("账号", "Account")
        case .viewedFor: ("因对接", "Because of match")
        case .erase: ("删除我的资料", "Delete my data")
        case .eraseLead:
            (
                "能力画像、联系方式和账号将被删除，进行中的对接随之结束，无法恢复。台账只保留不含个人信息的编号。",
                "Your profile, contact details and accounts are deleted and open matches end. It cannot be undone. The ledger keeps a number that names nobody."
            )
        case .eraseConfirm: ("我已了解，确认删除", "I understand and want it deleted")
        case .eraseButton: ("永久删除", "Delete for good")
        case .accountNumber: ("账号{number}", "Account {number}")
        }
    }
}

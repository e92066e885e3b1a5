/// What is said in a scenario's form.
enum ScenarioWords: Phrase, CaseIterable {
    case newTitle, editTitle, lead, steps, draftHint, newVersion, saveDraft, saveChanges
    case need, delivery, money, conditions, data
    case needLead, conditionsLead, dataLead
    case reference, referenceHint, title, titleHint, track, summary, summaryHint, requirements, requirementsHint
    case deliverables, deliverablesHint, acceptance, acceptanceHint
    case budgetMin, budgetMax, startBy, deliverBy, openings, openingsHint
    case workMode, region, languages, certifications, certificationsHint
    case dataProvided, dataProvidedHint, crossBorder, crossBorderHint
    case missingPayingOwner, missingBudget, missingAcceptance, missingData, missingContact, checkSize, checkTerms

    var both: (chinese: String, english: String) {
        switch self {
        case .newTitle: ("发布场景", "Post a scenario")
        case .editTitle: ("编辑场景", "Edit the scenario")
        case .lead:
            (
                "写得越具体，名单越准。需求项一行一项，每项都会单独与OPC的能力比对。",
                "The more concrete, the better the shortlist. Write one requirement a line: each is compared by itself."
            )
        case .steps: ("步骤", "Steps")
        case .draftHint:
            (
                "有了标题、赛道、说明和一项需求就能存为草稿，其余以后再补。",
                "A draft needs a title, a track, a summary and one requirement. The rest can follow."
            )
        case .newVersion:
            (
                "该场景已发布。修改需求、预算或日期将产生新版本，未签约的OPC须重新确认。",
                "This scenario is published. A change of requirements, budget or dates makes a new version, and whoever has approached it is asked to confirm."
            )
        case .saveDraft: ("保存草稿", "Save the draft")
        case .saveChanges: ("保存修改", "Save the changes")
        case .need: ("需求", "The need")
        case .delivery: ("交付与验收", "Delivery and acceptance")
        case .money: ("预算与时间", "Budget and dates")
        case .conditions: ("硬性条件", "Conditions")
        case .data: ("数据", "Data")
        case .needLead: ("要解决什么问题，需要对方会做什么。", "Which problem is to be solved, and what somebody must be able to do.")
        case .conditionsLead:
            ("每加一项都会排除一部分OPC，只写真正必需的。", "Each of these excludes somebody: give only what is really needed.")
        case .dataLead: ("没有数据或设备，场景难以落地。", "Without data or equipment a scenario rarely lands.")
        case .reference: ("编号", "Reference")
        case .referenceHint: ("可自定，保存后不能更改。", "Your own choice; it cannot be changed later.")
        case .title: ("标题", "Title")
        case .titleHint: ("一句话说清要做什么。", "In a few words, what is to be done.")
        case .track: ("赛道", "Track")
        case .summary: ("需求说明", "Summary")
        case .summaryHint: ("现状、痛点、规模，三五句即可。", "What is so today, what hurts, how much of it: three to five sentences.")
        case .requirements: ("需求项", "Requirements")
        case .requirementsHint:
            (
                "一行一项，最多20项，如“从泰文发票中提取字段，准确率95%以上”。",
                "One a line, at most 20, such as “extract fields from Thai invoices, 95 % right”."
            )
        case .deliverables: ("交付物", "Deliverables")
        case .deliverablesHint: ("一行一项。", "One a line.")
        case .acceptance: ("验收标准", "Acceptance criteria")
        case .acceptanceHint: ("一行一项，写可衡量的指标。", "One a line, each something that can be measured.")
        case .budgetMin: ("预算下限（元）", "Budget from, in CNY")
        case .budgetMax: ("预算上限（元）", "Budget up to, in CNY")
        case .startBy: ("最迟启动", "Start by")
        case .deliverBy: ("最迟交付", "Deliver by")
        case .openings: ("名额", "Openings")
        case .openingsHint: ("可同时签约几家。", "With how many you would sign.")
        case .workMode: ("工作方式", "Work mode")
        case .region: ("地区", "Region")
        case .languages: ("工作语言", "Working languages")
        case .certifications: ("必需资质", "Certifications required")
        case .certificationsHint: ("一行一项，如ISO 27001。", "One a line, such as ISO 27001.")
        case .dataProvided: ("提供的数据或设备", "Data or equipment provided")
        case .dataProvidedHint:
            ("提供什么、如何取得、是否含个人信息或商业秘密。", "What, how to get it, and whether it holds personal data or trade secrets.")
        case .crossBorder: ("是否涉及数据出境", "Does data cross the border?")
        case .crossBorderHint: ("出境数据须另行评估。", "Data that leaves the country needs an assessment.")
        case .missingPayingOwner: ("请在“本单位”中补充统一社会信用代码。", "Give your Unified Social Credit Code under My organisation.")
        case .missingBudget: ("请填写预算。", "Give the budget.")
        case .missingAcceptance: ("请写明可衡量的验收标准。", "Give acceptance criteria that can be measured.")
        case .missingData: ("请说明提供的数据，以及是否出境。", "Say which data is provided, and whether it crosses the border.")
        case .missingContact: ("请在“本单位”中填写联系人。", "Name a contact under My organisation.")
        case .checkSize: ("请准备说明：十人以内能完成。", "Be ready to say why ten people can deliver it.")
        case .checkTerms: ("请准备知识产权和责任条款。", "Have terms for intellectual property and liability ready.")
        }
    }
}

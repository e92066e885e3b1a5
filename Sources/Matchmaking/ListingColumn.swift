import Domain

/// A column of a listing in CSV or Excel: the field's key, its Chinese label, and what a cell holds.
package struct ListingColumn: Sendable {
    let key: String
    let label: String
    let content: Content

    enum Content: Sendable {
        case text, number, date, flag
        /// Entries divided by `;` or a line break.
        case list
        /// Cases, divided as a list is, each `title | client | year | outcome`.
        case cases
    }

    init(_ key: String, _ label: String, _ content: Content = .text) {
        self.key = key
        self.label = label
        self.content = content
    }

    static let scenario = [
        ListingColumn("id", "编号"), ListingColumn("title", "标题"), ListingColumn("owner.name", "单位名称"),
        ListingColumn("owner.uscc", "统一社会信用代码"), ListingColumn("owner.industry", "行业"),
        ListingColumn("track", "赛道"), ListingColumn("summary", "概述"),
        ListingColumn("requirements", "需求项", .list), ListingColumn("deliverables", "交付物", .list),
        ListingColumn("acceptanceCriteria", "验收标准", .list), ListingColumn("budgetMinCNY", "预算下限（元）", .number),
        ListingColumn("budgetMaxCNY", "预算上限（元）", .number), ListingColumn("startBy", "最迟开始", .date),
        ListingColumn("deliverBy", "最迟交付", .date), ListingColumn("workMode", "工作方式"),
        ListingColumn("region", "地区"), ListingColumn("languages", "工作语言", .list),
        ListingColumn("mustHaveCertifications", "必备资质", .list), ListingColumn("openings", "名额", .number),
        ListingColumn("dataProvided", "提供的数据"), ListingColumn("crossBorderData", "涉及跨境数据", .flag),
    ]

    static let profile = [
        ListingColumn("id", "编号"), ListingColumn("name", "名称"), ListingColumn("uscc", "统一社会信用代码"),
        ListingColumn("headcount", "人数", .number), ListingColumn("founded", "成立日期", .date),
        ListingColumn("region", "地区"), ListingColumn("community", "所在社区"), ListingColumn("tracks", "赛道", .list),
        ListingColumn("summary", "概述"), ListingColumn("capabilities", "能力项", .list),
        ListingColumn("cases", "案例（名称 | 客户 | 年份 | 成果）", .cases), ListingColumn("languages", "工作语言", .list),
        ListingColumn("certifications", "资质", .list), ListingColumn("rateMinCNY", "最低报价（元）", .number),
        ListingColumn("availableFrom", "可开始日期", .date), ListingColumn("workModes", "工作方式", .list),
        ListingColumn("capacity", "可同时承接", .number), ListingColumn("studentFounded", "学生创办", .flag),
        ListingColumn("contact.name", "联系人"), ListingColumn("contact.email", "邮箱"),
        ListingColumn("contact.phone", "电话"),
    ]
}

package import Domain

extension Exclusion {
    /// What keeps the two apart, with both sides’ own words.
    func words(_ sides: PairSides) -> LocalizedText {
        let (profile, scenario) = (sides.profile, sides.scenario)
        switch self {
        case .notVerified:
            return LocalizedText(zh: "能力画像尚未通过审核", en: "the profile is not verified")
        case .overHeadcountLimit:
            return LocalizedText(
                zh: "有 \(profile.headcount) 人，本计划至多 \(sides.headcountLimit) 人",
                en: "\(profile.headcount) people, the program allows \(sides.headcountLimit)")
        case .availableTooLate:
            let (from, by) = (day(profile.availableFrom), day(scenario.startBy))
            return LocalizedText(
                zh: "\(from) 起有空，需在 \(by) 前开始", en: "available from \(from), needed by \(by)")
        case .certificationMissing:
            let missing = Self.missingCertifications(profile, scenario)
            return LocalizedText(
                zh: "缺少所需资质：\(missing.joined(separator: "、"))",
                en: "without the required \(missing.joined(separator: ", "))")
        case .languageMissing:
            let missing = Self.missingLanguages(profile, scenario)
            return LocalizedText(
                zh: "缺少工作语言：\(missing.joined(separator: "、"))",
                en: "does not work in \(missing.joined(separator: ", "))")
        case .workModeUnsuitable:
            let modes = profile.workModes ?? []
            return LocalizedText(
                zh: "可接受\(modes.isEmpty ? "无" : modes.map(\.words.zh).joined(separator: "、"))，"
                    + "需要\(scenario.workMode?.words.zh ?? "")",
                en: "works \(modes.isEmpty ? "nowhere" : modes.map(\.words.en).joined(separator: ", ")), "
                    + "needed \(scenario.workMode?.words.en ?? "")")
        case .priceAboveBudget:
            let (least, most) = (yuan(profile.rateMinCNY), yuan(scenario.budgetMaxCNY))
            return LocalizedText(
                zh: "预算最高 \(most) 元，至少需要 \(least) 元", en: "budget at most \(most) CNY, asks for at least \(least) CNY")
        case .capacityUsedUp:
            let capacity = profile.capacity ?? 0
            return LocalizedText(
                zh: "在办 \(sides.engagements) 项，可同时承接 \(capacity) 项",
                en: "carries \(sides.engagements) of at most \(capacity) engagements")
        case .scenarioNotOpen:
            return scenario.state == .filled
                ? LocalizedText(zh: "名额已满", en: "all openings are taken")
                : LocalizedText(zh: "场景已关闭", en: "the scenario is closed")
        }
    }
}

extension Change {
    /// What to do.
    package var words: LocalizedText {
        switch self {
        case .verify: LocalizedText(zh: "由主管部门核验通过", en: "the office verifies the profile")
        case .headcount(let people): LocalizedText(zh: "人数不超过 \(people) 人", en: "have at most \(people) people")
        case .headcountOverride: LocalizedText(zh: "由主管部门说明理由后放宽", en: "the office lets it in, with a reason")
        case .availableFrom(let day): LocalizedText(zh: "最迟 \(day) 起有空", en: "be available by \(day)")
        case .startBy(let day): LocalizedText(zh: "允许 \(day) 开始", en: "let the work start on \(day)")
        case .addCertifications(let names):
            LocalizedText(
                zh: "取得 \(names.joined(separator: "、"))", en: "obtain \(names.joined(separator: ", "))")
        case .dropCertifications(let names):
            LocalizedText(
                zh: "不要求 \(names.joined(separator: "、"))", en: "do without \(names.joined(separator: ", "))")
        case .addLanguages(let codes):
            LocalizedText(
                zh: "能用 \(codes.joined(separator: "、")) 工作", en: "work in \(codes.joined(separator: ", "))")
        case .dropLanguages(let codes):
            LocalizedText(
                zh: "不要求 \(codes.joined(separator: "、"))", en: "do without \(codes.joined(separator: ", "))")
        case .addWorkMode(let mode): LocalizedText(zh: "接受\(mode.words.zh)", en: "also work \(mode.words.en)")
        case .workMode(let mode): LocalizedText(zh: "改为\(mode.words.zh)", en: "let it be done \(mode.words.en)")
        case .rateMin(let amount):
            LocalizedText(zh: "最低报价降至 \(yuan(amount)) 元", en: "take work from \(yuan(amount)) CNY")
        case .budgetMax(let amount):
            LocalizedText(zh: "预算上限提至 \(yuan(amount)) 元", en: "raise the budget to \(yuan(amount)) CNY")
        case .engagements(let count):
            LocalizedText(zh: "在办减至 \(count) 项", en: "carry at most \(count) other engagements")
        case .capacity(let count):
            LocalizedText(zh: "可同时承接 \(count) 项", en: "take on \(count) engagements at once")
        case .freeOpening: LocalizedText(zh: "有名额空出或增加名额", en: "an opening becomes free or one more is opened")
        case .addTrack(let track): LocalizedText(zh: "加入赛道 \(track)", en: "join the track \(track)")
        case .region(let region): LocalizedText(zh: "落户 \(region)", en: "be based in \(region)")
        }
    }
}

extension WorkMode {
    fileprivate var words: LocalizedText {
        switch self {
        case .onsite: LocalizedText(zh: "现场", en: "on site")
        case .remote: LocalizedText(zh: "远程", en: "remotely")
        case .hybrid: LocalizedText(zh: "现场与远程结合", en: "partly on site")
        }
    }
}

private func day(_ day: CalendarDay?) -> String { day?.description ?? "" }

private func yuan(_ amount: Int?) -> String {
    amount.map { amount in
        let digits = Array(String(amount))
        return digits.indices.reduce(into: "") { text, place in
            if place > 0, (digits.count - place).isMultiple(of: 3) { text += "," }
            text.append(digits[place])
        }
    } ?? ""
}

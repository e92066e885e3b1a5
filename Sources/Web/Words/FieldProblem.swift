/// Chinese for what the services say in English about a field, blank for blank. A test looks for every such sentence of
/// the services in this list.
enum FieldProblem {
    static func chinese(for english: String) -> String? {
        for (pattern, chinese) in patterns {
            if let values = values(of: pattern, in: english) { return filled(chinese, values) }
        }
        return nil
    }

    /// What stands at the blanks of a pattern; nil where the text is of another pattern.
    private static func values(of pattern: String, in text: String) -> [String]? {
        let pieces = pattern.split(separator: "{}", omittingEmptySubsequences: false)
        guard let first = pieces.first, text.hasPrefix(first) else { return nil }
        var values: [String] = []
        var rest = text.dropFirst(first.count)
        for (number, piece) in pieces.enumerated().dropFirst() {
            let isLast = number == pieces.count - 1
            let end = isLast && piece.isEmpty ? rest.endIndex : rest.firstRange(of: piece)?.lowerBound
            guard let end else { return nil }
            values.append(String(rest[..<end]))
            rest = rest[end...].dropFirst(piece.count)
        }
        return rest.isEmpty ? values : nil
    }

    private static func filled(_ pattern: String, _ values: [String]) -> String {
        let pieces = pattern.split(separator: "{}", omittingEmptySubsequences: false)
        return pieces.enumerated().map { number, piece in
            piece + (number < values.count && number < pieces.count - 1 ? values[number] : "")
        }.joined()
    }

    private static let patterns: [(english: String, chinese: String)] = [
        ("is missing: it is required", "必填"),
        ("is missing: say what the other reason is", "请写明其他原因的具体内容"),
        ("is missing: say it in a sentence", "请用一句话说明"),
        ("is missing: give at least {}", "至少填写{}项"),
        ("is empty: give at least {}", "至少填写{}项"),
        ("is empty: choose at least one", "至少选择一项"),
        ("is missing: choose one of {}", "请选择一项"),
        ("is missing: say why a larger OPC is let in", "请说明放宽人数限制的理由"),
        ("is missing: say which state the match should come into", "请选择要进行的操作"),
        ("is missing: say what you have seen that confirms it", "请写明据以确认的材料"),
        ("is missing: name the organization", "请填写单位名称"),
        ("is missing: give the title of the scenario", "请填写场景标题"),
        ("is missing: give the number of people", "请填写人数"),
        ("is missing: give the day of the next step", "请填写下一步的日期"),
        ("is missing: give the day", "请填写日期"),
        ("is missing: give the date of delivery", "请填写交付日期"),
        ("is missing: give the contract’s amount", "请填写合同金额"),
        ("is missing: give one to five", "请评1至5分"),
        ("is missing: give its kind", "请选择类型"),
        ("is missing: give at least the owner’s name", "至少填写发布单位名称"),
        ("is missing: give a number", "请填写数字"),
        ("is missing: give a link, or a file’s name and sha256", "请填写链接，或文件名及其SHA-256值"),
        ("is missing: give a link or the hash of a file", "请填写链接或文件的哈希值"),
        ("is {}: give a text", "请填写文字"),
        ("is {}: give a list of texts", "请逐项填写"),
        ("is {}: give a list of objects", "请逐项填写"),
        ("is {}: give an object", "格式有误，请重新填写"),
        ("is {}: it must be between {} and {}", "现为{}，应在{}至{}之间"),
        ("is {}, after deliverBy ({}): exchange the two", "现为{}，晚于交付期限（{}），请对调"),
        ("is {}, after periodEnd ({}): exchange the two", "现为{}，晚于结束日期（{}），请对调"),
        ("is {}, after periodEnd ({}): correct one of the two", "现为{}，晚于结束日期（{}），请更正其一"),
        ("is {}, before periodStart ({}): correct one of the two", "现为{}，早于开始日期（{}），请更正其一"),
        ("is {}, more than budgetMaxCNY ({}): exchange the two", "现为{}，高于预算上限（{}），请对调"),
        ("is {}, but {} are taken already: give no fewer", "现为{}，但已占用{}个名额，不能更少"),
        ("is {}, which is a holiday too: remove it from one of the two lists", "{}同时列为节假日，请从其中一处删去"),
        ("is {}, no day of {}: give it under its own year", "{}不属于{}年，请填在相应年份"),
        ("is {}, a {}: only a Saturday or a Sunday can make up for a holiday", "{}不是周六或周日，不能作为调休上班日"),
        ("is {} once more: remove it", "{}重复，请删去"),
        ("is no whole number of {}: write it in digits", "请用数字填写整数（元）"),
        ("is no whole number: write it in digits", "请用数字填写整数"),
        ("is no web address: it begins with https://", "不是网址，应以https://开头"),
        (
            "is no e-mail address: write it like name@example.com, in at most {} characters",
            "不是电子邮箱地址，应形如name@example.com，不超过{}字"
        ),
        ("is no date: write it like {}", "不是日期，应形如{}"),
        ("is no SHA-256: it has 64 hexadecimal digits", "不是SHA-256值，应为64位十六进制数"),
        ("is neither true nor false", "请选择是或否"),
        ("is not a field that Berth knows: remove it or correct its name", "不是本系统的字段"),
        ("is not there, or not for you to see: check its id", "不存在，或您无权查看"),
        ("is none that Berth gave: take it from the page before", "翻页位置有误，请从列表首页重新翻页"),
        ("is not your organization’s: leave it out, or write {}", "不是您的单位，可不填，或填写{}"),
        ("is not the name of one that is known: write it in full, or give the number", "没有找到该名称的单位，请填写全称或编号"),
        ("is the name of several: give the number, one of {}", "有多个单位使用该名称，请填写编号，可选：{}"),
        ("is not one of this program that has people of the role {}: choose another", "该单位没有此类角色的人员，请另选"),
        ("is what the residents know you by: ask the program office to change it", "入驻企业据此名称识别贵社区，如需更改请联系主管部门"),
        ("is what the office has verified: change it in the profile", "该项已经主管部门核验，请在能力画像中修改"),
        ("is one of those that everybody tries first: choose another", "过于常见，请另选一个"),
        (
            "is little more than the e-mail address or the name: choose one that says nothing of the account",
            "与邮箱或姓名过于接近，请另选一个"
        ),
        ("is not your present password: check it, or have it reset", "与现用密码不符，请核对，或申请重置"),
        ("is too old: ask for a new one", "已过期，请重新申请"),
        ("is unknown or used: ask for a new one", "无效或已使用，请重新申请"),
        ("is past: choose a later moment", "已过去，请另选时间"),
        ("is “{}” once more: give each indicator one target", "“{}”重复，每项指标只设一个目标"),
        ("is “{}” once more: give each track an id of its own", "“{}”重复，每条赛道应有自己的编号"),
        ("is “{}”: use lower-case letters, digits and dashes, such as {}", "现为“{}”，只能用小写字母、数字和连字符，如{}"),
        ("is “{}”: choose one of {}", "“{}”不在可选范围内，请选择：{}"),
        ("is unknown: choose one of {}", "不在可选范围内，请选择：{}"),
        ("lies in the future: give the day it was so", "不能是将来的日期"),
        ("cannot be changed: leave it out", "不能更改"),
        ("cannot change: leave it out", "不能更改"),
        ("contains a control character: remove it", "含有控制字符，请删去"),
        ("contains “{}”: write languages as two letters, such as zh or en", "“{}”不是语言代码，应为两个字母，如zh、en"),
        ("has {} characters, a Unified Social Credit Code has 18", "现为{}位，统一社会信用代码应为18位"),
        ("has {} characters: shorten it to {}", "现有{}字，请缩短到{}字以内"),
        ("has {} characters: choose one of at most {}", "现有{}位，不能超过{}位"),
        ("has {} characters: choose one of at least {}", "现有{}位，至少需{}位"),
        ("has {} entries: no more than {} are allowed, join or split them", "现有{}项，最多{}项，请合并"),
        ("has {} entries: no more than {}", "现有{}项，最多{}项"),
        ("has a wrong check character: compare it with the business licence", "校验码不符，请与营业执照核对"),
        ("has {} in place {}, which no code contains: is it {}?", "含有“{}”（第{}位），信用代码中不会出现，是否应为{}？"),
        ("has {} in place {}, which no code contains", "含有“{}”（第{}位），信用代码中不会出现"),
        ("has no place here: {}", "此处不应填写"),
        ("has no words: punctuation and symbols cannot be compared", "仅有标点或符号，无法比对，请用文字写明"),
        ("repeats the same few characters: choose one of more different characters", "重复字符过多，请增加不同的字符"),
    ]
}

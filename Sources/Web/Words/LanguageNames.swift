/// Languages that people work in, by their codes of ISO 639-1.
enum WorkingLanguage: String, Phrase, CaseIterable {
    case zh, en, ja, ko, de, fr, es, pt, it, ru, ar, vi, th, id, ms

    var both: (chinese: String, english: String) {
        switch self {
        case .zh: ("中文", "Chinese")
        case .en: ("英语", "English")
        case .ja: ("日语", "Japanese")
        case .ko: ("韩语", "Korean")
        case .de: ("德语", "German")
        case .fr: ("法语", "French")
        case .es: ("西班牙语", "Spanish")
        case .pt: ("葡萄牙语", "Portuguese")
        case .it: ("意大利语", "Italian")
        case .ru: ("俄语", "Russian")
        case .ar: ("阿拉伯语", "Arabic")
        case .vi: ("越南语", "Vietnamese")
        case .th: ("泰语", "Thai")
        case .id: ("印尼语", "Indonesian")
        case .ms: ("马来语", "Malay")
        }
    }
}

extension Words {
    /// The code itself where the language is not one of these.
    func languageName(_ code: String) -> String { WorkingLanguage(rawValue: code).map { self[$0] } ?? code }
}

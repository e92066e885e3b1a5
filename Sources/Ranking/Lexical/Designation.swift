/// The number of a standard, however it is written: “ISO/IEC 27001:2022”, “iso27001” and “ISO-27001” are one.
enum Designation {
    /// Who issues them; without an issuer, a number is only a number.
    private static let issuers: Set<String> = [
        "astm", "din", "ece", "en", "fips", "gb", "gbt", "iec", "ieee", "iso", "jis", "nist", "rfc", "sae", "un",
    ]
    /// What stands between an issuer and the number: “GB/T”, “ISO/IEC”, “ISO/SAE”, “UN R155”.
    private static let qualifiers: Set<String> = ["iec", "ieee", "pas", "r", "sae", "t", "tr", "ts", "z"]

    static func terms(in words: [ScannedWord]) -> [Term] {
        var terms: [Term] = []
        var place = 0
        while place < words.count {
            if let (term, end) = term(from: place, in: words) {
                terms.append(term)
                place = end
            } else {
                place += 1
            }
        }
        return terms
    }

    private static func term(from start: Int, in words: [ScannedWord]) -> (term: Term, end: Int)? {
        var issuer: Substring?
        for place in start ..< min(start + 4, words.count) {
            guard place == start || words[place].gap != .wide else { return nil }
            for part in words[place].designationParts {
                if issuer == nil {
                    guard issuers.contains(String(part)) else { return nil }
                    issuer = part == "gbt" ? "gb" : part
                } else if part.first?.isNumber ?? false {
                    // “GB 7”: so short a number may be anything.
                    guard part.count >= 2, let issuer else { return nil }
                    let text = words[start ... place].map(\.text).joined(separator: " ")
                    return (Term(key: "№\(issuer)\(part)", text: text, kind: .designation), place + 1)
                } else if !qualifiers.contains(String(part)) {
                    return nil
                }
            }
        }
        return nil
    }
}

extension ScannedWord {
    /// “GBT22239-2019” is “gbt”, “22239” and “2019”.
    fileprivate var designationParts: [Substring] {
        guard !isIdeographic else { return ["…"] }
        let text = text.lowercased()
        var parts: [Substring] = []
        var rest = text[...]
        while let first = rest.first {
            let part =
                first.isNumber ? rest.prefix { $0.isNumber } : first.isLetter ? rest.prefix { $0.isLetter } : ""
            if !part.isEmpty { parts.append(part) }
            rest = rest.dropFirst(max(1, part.count))
        }
        return parts
    }
}

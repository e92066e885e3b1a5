package import Domain
import Foundation

/// What a listing says apart from its vectors, as far as it tells one need or profile from another.
package struct ListingWords: Sendable {
    let language: TextLanguage
    let quantities: Set<Double>
    let names: Set<String>
    let words: Set<String>

    /// - Parameter facts: those of the same listing.
    package init(_ text: RankingText, _ facts: ListingFacts, lexicon: Lexicon) {
        language = TextLanguage(of: text.text)
        quantities = Quantity.all(in: ([text.text] + facts.more).joined(separator: "\n"))
        let counts = lexicon.read(text.text).counts
        names = Set(counts.filter(\.isName).map(\.key))
        words = Set(counts.map(\.key))
    }
}

extension LexicalText.Count {
    /// In Chinese what is written in Latin letters is mostly a product, a format or a standard; in English every word is.
    fileprivate var isName: Bool {
        switch kind {
        case .designation: true
        case .word, .part: key.utf8.count > 1 && key.utf8.first.map { (0x61 ... 0x7A).contains($0) } == true
        case .pair, .concept: false
        }
    }
}

/// The fields of a listing that speak of more than its kind.
package struct ListingFacts: Hashable, Sendable {
    /// Texts besides those that are ranked by.
    let more: [String]
    /// The most that a scenario pays, or the least that an OPC asks for.
    let price: Int?
    /// Of a profile.
    let founded: CalendarDay?
    /// Client and year of each case.
    let cases: Set<String>

    package init(_ scenario: Scenario) {
        more = scenario.acceptanceCriteria + [scenario.dataProvided].compactMap(\.self)
        price = scenario.budgetMaxCNY ?? scenario.budgetMinCNY
        founded = nil
        cases = []
    }

    package init(_ profile: Profile) {
        more = []
        price = profile.rateMinCNY
        founded = profile.founded
        cases = Set(profile.cases.compactMap { reference in reference.client.map { "\($0) \(reference.year ?? 0)" } })
    }

    func price(against other: ListingFacts) -> Float? {
        guard let price, let other = other.price, price > 0, other > 0 else { return nil }
        return Float(abs(log(Double(price) / Double(other))))
    }

    /// The share of what both tell that is the same.
    func record(against other: ListingFacts) -> Float? {
        var shares: [Float] = []
        if let founded, let day = other.founded { shares.append(founded == day ? 1 : 0) }
        let fewer = min(cases.count, other.cases.count)
        if fewer > 0 { shares.append(Float(cases.intersection(other.cases).count) / Float(fewer)) }
        return shares.isEmpty ? nil : shares.reduce(0, +) / Float(shares.count)
    }
}

/// An offer as it would be if it had one capability more: one that covers a requirement just well enough, and says nothing
/// of the others.
struct CoveredRequirement {
    /// Its place among the need’s parts.
    let part: Int
    /// What ranking would read.
    let features: PairFeatures
}

extension OfferIndex {
    /// One for each requirement with words that is not answered as well as `similarity`.
    func covering(_ need: Need, by offer: Int, as similarity: Float) -> [CoveredRequirement] {
        let requirements = compare(need, with: [offer])[0].requirements
        let open = requirements.filter { $0.similarity < similarity && !need.tokens.rows(of: $0.part).isEmpty }
        return open.map { covered in
            let text = need.text.parts[covered.part].text
            let richer = RankingText(parts: texts[offer].parts + [.init(kind: .capability, text: text)])
            let comparison = TextComparison(
                offer: richer,
                requirements: requirements.lazy.map { other in
                    (other.part, other.similarities + [other.part == covered.part ? similarity : -1])
                })
            return CoveredRequirement(part: covered.part, features: comparison.features(offer: richer))
        }
    }
}

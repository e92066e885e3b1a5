/// Why no teams can be looked for.
package enum TeamError: Error, Equatable {
    /// A bit stands for each requirement.
    case tooManyRequirements(Int)
    case wrongNumberOfRequirements(offer: Int, expected: Int, found: Int)
    case notFinite(offer: Int, requirement: Int)
    case repeatedOffer(Int)
}

extension TeamError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooManyRequirements(let count):
            "Teams cannot be found for \(count) requirements: a scenario may have \(TeamSearch.mostRequirements) here."
        case .wrongNumberOfRequirements(let offer, let expected, let found):
            "Offer number \(offer) is compared with \(found) requirements where the first has \(expected)."
        case .notFinite(let offer, let requirement):
            "How well offer number \(offer) covers requirement number \(requirement) is no finite number: compare it again."
        case .repeatedOffer(let offer):
            "Offer number \(offer) stands twice among the candidates: give it once."
        }
    }
}

/// Why no plan can be made of what was given. Scenarios and offers are named by their numbers.
package enum PlanError: Error, Equatable {
    case negativeOpenings(scenario: Int)
    case negativeCapacity(offer: Int)
    case noSuchScenario(Int)
    case noSuchOffer(Int)
    case fitOutOfRange(scenario: Int, offer: Int)
    case repeatedPair(scenario: Int, offer: Int)
    case minimumFitOutOfRange
    case listLengthNotPositive(Int)
    case negativeExposureFloor(Int)
    case ceilingTooLow(Int, floor: Int)
    case tooLarge
    /// The solver gave up; the code is GLPK's own.
    case unsolved(code: Int)
}

extension PlanError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .negativeOpenings(let scenario):
            "Scenario number \(scenario) has fewer than no openings left: count its remaining openings from nought."
        case .negativeCapacity(let offer):
            "Offer number \(offer) has less than no capacity left: count its remaining capacity from nought."
        case .noSuchScenario(let scenario):
            "There is no scenario number \(scenario): give every scenario its openings, and count from nought."
        case .noSuchOffer(let offer):
            "There is no offer number \(offer): give every offer its capacity, and count from nought."
        case .fitOutOfRange(let scenario, let offer):
            "The fit of scenario number \(scenario) and offer number \(offer) does not lie within 0…1."
        case .repeatedPair(let scenario, let offer):
            "Scenario number \(scenario) and offer number \(offer) are paired twice: give each pair one fit."
        case .minimumFitOutOfRange:
            "The lowest fit that is planned does not lie within 0…1."
        case .listLengthNotPositive(let length):
            "A call list cannot have \(length) places: give it one or more."
        case .negativeExposureFloor(let floor):
            "A newcomer cannot stand on \(floor) lists: give nought or more."
        case .ceilingTooLow(let ceiling, let floor):
            "Nobody can stand on at most \(ceiling) and newcomers on \(floor) lists: raise the ceiling or lower the floor."
        case .tooLarge:
            "More than \(PlanInput.mostListings) listings or \(PlanInput.mostPairs) pairs cannot be planned at once: "
                + "raise the lowest fit, or plan the program in parts."
        case .unsolved(let code):
            "The plan could not be solved (GLPK's code \(code)): leave out pairs of low fit and try again."
        }
    }
}

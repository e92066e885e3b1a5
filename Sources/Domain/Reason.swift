/// Why somebody says no. A list, so that it can be counted and learnt from; the note beside it is free.
package enum Reason: String, CaseIterable, Sendable {
    case notSuitable, priceTooHigh, budgetTooLow, noCapacity, timing, missingQualification, dataNotAvailable
    case conflictOfInterest, unresponsive, budgetWithdrawn, scopeChanged, qualityInsufficient, foundElsewhere
    case mutualAgreement, incomplete, duplicate, falseDeclaration, relatedParties, accountClosed, other
}

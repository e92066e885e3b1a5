/// Every sentence and label that a page can show. `{…}` are blanks for `Words.fill`.
enum Message: Phrase, CaseIterable {
    // On every page.
    case productName, tagline, skipToContent, demonstration, language, languageName, officialNote, document
    // The first page.
    case startTitle, introduction, explanation, programHeading, programName, tracks, scenarioCount, profileCount
    // The form.
    case formHeading, askerLegend, askAsScenario, askAsOPC, textLabel, textHint, submit, noWords
    case needExamples, capabilityExamples
    case needExample1, needExample2, needExample3, capabilityExample1, capabilityExample2, capabilityExample3
    // The list.
    case profileListTitle, scenarioListTitle, profileListHeading, scenarioListHeading, estimateMeaning
    case compared, leftOutProfiles, leftOutScenarios, reasonsOverlap
    case nothingFitsTitle, nothingFitsProfiles, nothingFitsScenarios, closest, rank
    // A listing.
    case region, headcount, people, community, price, available, availableFrom, summary
    case owner, track, budget, startBy, deliverBy, notGiven
    // The estimate.
    case estimate, shareAbout, shareBelow, shareAbove, likely, possible, seldom, hardlyEver
    // The coverage table.
    case coverageCaption, requirement, answeredByProfile, answeredByText, coverage, noAnswer
    case strong, partial, none
    case kindTitle, kindSummary, kindRequirement, kindDeliverable, kindCapability, kindReference
    // Why a listing is left out.
    case notVerified, overHeadcountLimit, availableTooLate, certificationMissing, languageMissing
    case workModeUnsuitable, priceAboveBudget, capacityUsedUp, scenarioNotOpen
    // Figures.
    case separator, listSeparator, day, tenThousands, yuan, moneyFrom, moneyUpTo
    // What goes wrong.
    case requestNumber, backToStart

    var both: (chinese: String, english: String) { (chinese, english) }
}

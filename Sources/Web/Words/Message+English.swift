extension Message {
    var english: String {
        switch self {
        case .productName: "泊位 Berth"
        case .tagline: "Matching real needs with one-person companies (OPCs)"
        case .skipToContent: "Skip to content"
        case .demonstration:
            "Demonstration: all organisations, people, scenarios and results on this site are fictional."
        case .language: "Language"
        case .languageName: "English"
        case .officialNote:
            """
            Recommendations are computed from what both sides wrote. They are for reference, and are neither a \
            check of eligibility nor a procurement decision.
            """
        case .document: "Document"
        case .startTitle: "A team for every need, a need for every team"
        case .introduction:
            """
            Berth recommends chain-owner enterprises' scenarios and OPCs (AI-driven teams of, in principle, at \
            most {limit} people) to each other. Every recommendation says, requirement by requirement, what can \
            be done, which capability or case shows it, and what is missing.
            """
        case .explanation:
            "Describe what you need or what you can do: it is compared with every registered listing and ranked."
        case .programHeading: "Program"
        case .programName: "Name"
        case .tracks: "Tracks"
        case .scenarioCount: "Scenarios"
        case .profileCount: "OPCs"
        case .formHeading: "Find a partner"
        case .askerLegend: "You are"
        case .askAsScenario: "an owner of a need, looking for OPCs"
        case .askAsOPC: "an OPC, looking for scenarios"
        case .textLabel: "The need, or the capability"
        case .textHint:
            "One point a sentence or line; each is compared by itself. Chinese or English, at most {limit} characters."
        case .submit: "Search"
        case .noWords:
            "Please describe the need or the capability in words: punctuation and symbols cannot be compared."
        case .needExamples: "Examples of a need (click to search)"
        case .capabilityExamples: "Examples of a capability (click to search)"
        case .needExample1:
            """
            Answer repetitive after-sales questions in EN/DE/FR/IT/ES/JA from manuals, policy and order data. \
            Hand over to a person with a summary when confidence is low or the buyer is angry.
            """
        case .needExample2:
            """
            Produce emotional voices per character by voice cloning or voice conversion from licensed actors. \
            Lip-sync or re-time close-ups so that the mismatch is not noticeable on a phone.
            """
        case .needExample3:
            """
            Pixel and SDK audit, working GPC signal handling. Privacy notice and consumer request flow for \
            California.
            """
        case .capabilityExample1:
            "Field extraction from Thai, Vietnamese and Indonesian invoices and receipts, printed or handwritten"
        case .capabilityExample2: "Java 6/8 to 17/21 and Struts/EJB to Spring Boot"
        case .capabilityExample3:
            "Native speaker recruitment with quotas; scripted and spontaneous recording through a mobile app"
        case .profileListTitle: "Recommended OPCs"
        case .scenarioListTitle: "Recommended scenarios"
        case .profileListHeading: "Best matching OPCs: {count}"
        case .scenarioListHeading: "Best matching scenarios: {count}"
        case .estimateMeaning:
            """
            What the percentage means: of pairs shown with this figure, about that share was judged worth a \
            call. It is not the chance of a contract or of acceptance.
            """
        case .compared: "{compared} compared, {excluded} left out."
        case .leftOutProfiles: "OPCs left out, and why"
        case .leftOutScenarios: "Scenarios left out, and why"
        case .reasonsOverlap: "A listing may have several reasons."
        case .nothingFitsTitle: "Nothing fits yet"
        case .nothingFitsProfiles:
            """
            None of the registered OPCs comes close enough to this need. Please describe it more concretely, \
            one point a sentence, or hand it to the program office, which can look for teams.
            """
        case .nothingFitsScenarios:
            """
            None of the published scenarios comes close enough to this capability. Please describe it more \
            concretely, one point a sentence, or come back when new scenarios are published.
            """
        case .closest: "Show the closest all the same ({count})"
        case .rank: "Rank {rank}"
        case .region: "Region"
        case .headcount: "Headcount"
        case .people: "{count}"
        case .community: "Community"
        case .price: "Price"
        case .available: "Available"
        case .availableFrom: "from {day}"
        case .summary: "Summary"
        case .owner: "Owner"
        case .track: "Track"
        case .budget: "Budget"
        case .startBy: "Start by"
        case .deliverBy: "Deliver by"
        case .notGiven: "not given"
        case .estimate: "Estimate: worth a call"
        case .shareAbout: "about {percent}%"
        case .shareBelow: "below 1%"
        case .shareAbove: "above 99%"
        case .likely: "Well worth a call"
        case .possible: "May be worth a call"
        case .seldom: "A long shot"
        case .hardlyEver: "Hardly suitable"
        case .coverageCaption:
            "Requirements: {total}, of which strongly covered {strong}, partially {partial}, not covered {none}"
        case .requirement: "Requirement"
        case .answeredByProfile: "Capability or case that answers it"
        case .answeredByText: "What answers it in your text"
        case .coverage: "Coverage"
        case .noAnswer: "Nothing answers it"
        case .strong: "Strong"
        case .partial: "Partial"
        case .none: "None"
        case .kindTitle: "Title"
        case .kindSummary: "Summary"
        case .kindRequirement: "Requirement"
        case .kindDeliverable: "Deliverable"
        case .kindCapability: "Capability"
        case .kindReference: "Case"
        case .notVerified: "Not verified yet"
        case .overHeadcountLimit: "More than {limit} people, and no exception granted by the program office"
        case .availableTooLate: "Available only after the scenario has to start"
        case .certificationMissing: "Without a certification that the scenario requires"
        case .languageMissing: "Without a working language that the scenario needs"
        case .workModeUnsuitable: "Does not work in the way needed (on site, remote or hybrid)"
        case .priceAboveBudget: "Lowest price above the scenario's budget"
        case .capacityUsedUp: "Already carries as many engagements as it can"
        case .scenarioNotOpen: "The scenario takes nobody more for now"
        case .separator: "; "
        case .listSeparator: ", "
        case .day: "{day} {month} {year}"
        case .tenThousands, .yuan: "CNY {amount}"
        case .moneyFrom: "from {amount}"
        case .moneyUpTo: "up to {amount}"
        case .requestNumber: "Request number"
        case .backToStart: "Back to the first page"
        }
    }
}

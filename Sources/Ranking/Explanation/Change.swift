package import Domain

/// What one of those concerned would do differently, and no more of it than is needed.
package enum Change: Equatable, Sendable {
    case verify
    case headcount(Int)
    case headcountOverride
    case availableFrom(CalendarDay)
    case startBy(CalendarDay)
    case addCertifications([String])
    case dropCertifications([String])
    case addLanguages([String])
    case dropLanguages([String])
    case addWorkMode(WorkMode)
    case workMode(WorkMode)
    case rateMin(Int)
    case budgetMax(Int)
    /// How many engagements the OPC carries besides.
    case engagements(Int)
    case capacity(Int)
    /// An opening is free again, or one more is opened.
    case freeOpening
    case addTrack(String)
    case region(String)

    /// Whose change it is.
    package var party: Party {
        switch self {
        case .verify, .headcountOverride: .office
        case .startBy, .dropCertifications, .dropLanguages, .workMode, .budgetMax, .freeOpening: .owner
        case .headcount, .availableFrom, .addCertifications, .addLanguages, .addWorkMode, .rateMin, .engagements,
            .capacity, .addTrack, .region:
            .opc
        }
    }

    /// The sides as they would be then.
    package func carriedOut(on sides: PairSides) -> PairSides {
        var sides = sides
        switch self {
        case .verify: sides.profile.state = .verified
        case .headcount(let people): sides.profile.headcount = people
        case .headcountOverride: sides.profile.headcountOverride = true
        case .availableFrom(let day): sides.profile.availableFrom = day
        case .startBy(let day): sides.scenario.startBy = day
        case .addCertifications(let names): sides.profile.certifications = (sides.profile.certifications ?? []) + names
        case .dropCertifications(let names): sides.scenario.mustHaveCertifications.removeAll(where: names.contains)
        case .addLanguages(let codes): sides.profile.languages = (sides.profile.languages ?? []) + codes
        case .dropLanguages(let codes): sides.scenario.languages.removeAll(where: codes.contains)
        case .addWorkMode(let mode): sides.profile.workModes = (sides.profile.workModes ?? []) + [mode]
        case .workMode(let mode): sides.scenario.workMode = mode
        case .rateMin(let yuan): sides.profile.rateMinCNY = yuan
        case .budgetMax(let yuan): sides.scenario.budgetMaxCNY = yuan
        case .engagements(let count): sides.engagements = count
        case .capacity(let count): sides.profile.capacity = count
        case .freeOpening: sides.scenario.state = .published
        case .addTrack(let track): sides.profile.tracks.append(track)
        case .region(let region): sides.profile.region = region
        }
        return sides
    }
}

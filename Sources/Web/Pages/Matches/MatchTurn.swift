import Domain
import Foundation

/// What happens next in a match, from one side's eyes: who has to do what, and by when.
struct MatchTurn {
    let text: String
    /// Whether it is this side's turn.
    let isMine: Bool
    let deadline: Date?

    init(_ match: Record, in frame: Frame) {
        let words = frame.words
        let (state, side): (MatchState?, Party?) = (match.choice("state"), Self.side(match))
        let step = match.object("nextStep").flatMap { Self.step($0, words) }
        let day = match.day("deliverBy").map { ShanghaiTime.endOfDay($0) }
        let (phrase, owner): (MatchWords?, Party?) =
            switch state {
            case .applied: (.answerApplication, .owner)
            case .invited: (.answerInvitation, .opc)
            case .offered: (.answerOffer, .opc)
            case .inTalks: (step == nil ? .setNextStep : nil, nil)
            case .agreed, .inRework: (.deliverTheWork, .opc)
            case .delivered: (.acceptDelivery, .owner)
            case .accepted: (.rateOther, nil)
            default: (.nothingToDo, .clock)
            }
        let needsConfirmation = side == .opc && state == .applied && match.flag("isVersionConfirmed") == false
        let isMine = needsConfirmation || (owner == nil && side != nil) || (owner == side && side != nil)
        self.isMine = isMine
        text =
            needsConfirmation
            ? words[MatchWords.confirmVersion]
            : phrase.map { phrase in
                if isMine || owner == .clock { return words[phrase] }
                guard side == nil, let owner else { return words[MatchWords.waitingForOther] }
                return words.fill(MatchWords.turnOf, ["party": words[owner], "what": words[phrase]])
            } ?? step ?? ""
        deadline =
            switch state {
            case .agreed, .inRework: day
            case .inTalks: match.object("nextStep")?.day("on").map { ShanghaiTime.endOfDay($0) }
            default: match.moment("deadline")
            }
    }

    /// Nil for the office, which looks at both.
    private static func side(_ match: Record) -> Party? {
        let side: Party? = match.choice("side")
        return side == .office ? nil : side
    }

    private static func step(_ step: Record, _ words: Words) -> String? {
        guard let text = step.text("text"), let day = step.day("on") else { return nil }
        return words.fill(MatchWords.nextStepOn, ["step": text, "day": words.day(day)])
    }
}

import Foundation

/// Which matches came to each step, and when for the first time: gone through once, because most figures start here.
struct Funnel: Sendable {
    private var reached: [[Counted]]

    /// In the order of the ledger.
    subscript(step: MatchStep, begunBy beginner: Beginner) -> [Counted] {
        reached[Self.position(step, beginner)]
    }

    init(of matches: [Int], in tally: KPITally) {
        reached = Array(repeating: [], count: MatchStep.allCases.count * Beginner.allCases.count)
        for step in MatchStep.allCases {
            let everyone = Self.position(step, .anyone)
            for index in matches {
                guard let moment = tally.matches[index][step] else { continue }
                let counted = Counted(index, at: moment)
                reached[everyone].append(counted)
                let beginner: Beginner = tally.matches[index].begunBy == .owner ? .owner : .opc
                reached[Self.position(step, beginner)].append(counted)
            }
        }
    }

    private static func position(_ step: MatchStep, _ beginner: Beginner) -> Int {
        step.position * Beginner.allCases.count + beginner.rawValue
    }
}

/// Which matches a figure of the funnel is about, by who began.
enum Beginner: Int, CaseIterable, Sendable {
    case anyone, opc, owner
}

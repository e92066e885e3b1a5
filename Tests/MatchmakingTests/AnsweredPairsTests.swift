import Domain
import Foundation
import Matchmaking
import Ranking
import Storage
import Testing

/// What a program's matches teach: only what was shown before, and only answers that are about the fit.
struct AnsweredPairsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let outcome: String
        /// The states that the match goes through after the invitation, and whose moves they are.
        let way: [(MatchState, Party)]
        var reason = "timing"
        let grade: Int?

        var testDescription: String { outcome }
    }

    static let cases = [
        Case(outcome: "no answer yet", way: [], grade: nil),
        Case(outcome: "declined as not suitable", way: [(.declined, .opc)], reason: "notSuitable", grade: 0),
        Case(outcome: "declined for want of time", way: [(.declined, .opc)], grade: nil),
        Case(outcome: "withdrawn", way: [(.withdrawn, .owner)], grade: nil),
        Case(outcome: "in talks", way: [(.inTalks, .opc)], grade: 2),
        Case(outcome: "talks that were broken off", way: [(.inTalks, .opc), (.cancelled, .owner)], grade: 2),
        Case(outcome: "agreed", way: [(.inTalks, .opc), (.offered, .owner), (.agreed, .opc)], grade: 3),
        Case(outcome: "found to be false", way: [(.inTalks, .opc), (.voided, .office)], grade: nil),
    ]

    @Test(arguments: cases) func `an outcome counts as a grade, or not at all`(_ test: Case) async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let recommendations = try await market.recommendations()
            let list = try await ShownRecommendations(recommendations).shortlist(
                for: Scenario.ID("S1"), pair.owner, in: .fit, limit: 10)
            let shown = try #require(list.profiles.first)
            market.clock.advance(60)
            let match = try await market.approach("S1", "P1", as: pair.owner)
            for (state, party) in test.way {
                let actor = party == .owner ? pair.owner : party == .opc ? pair.opc : market.office
                let more: Record = state == .declined ? ["reason": .text(test.reason)] : [:]
                try await market.move(match, to: state, as: actor, more)
            }
            let answered = try await AnsweredPairs(
                of: market.program.id, encodedBy: market.encoders.modelID, in: market.database
            ).pairs
            #expect(answered.map(\.grade) == [test.grade].compactMap(\.self))
            if let answer = answered.first {
                #expect(answer.need == "S1" && answer.weight == 1)
                for feature in Feature.allCases {
                    #expect(answer.features[feature] == shown.score?.features[feature])
                }
            }
        }
    }

    @Test func `what no list had shown, or another model's, teaches nothing`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            let match = try await market.approach("S1", "P1", as: pair.opc)
            try await market.move(match, to: .inTalks, as: pair.owner)
            // Too late: the two know each other already.
            market.clock.advance(60)
            _ = try await ShownRecommendations(try await market.recommendations()).shortlist(
                for: Scenario.ID("S1"), pair.owner, in: .fit, limit: 10)
            for model in [market.encoders.modelID, "another"] {
                let answered = try await AnsweredPairs(
                    of: market.program.id, encodedBy: model, in: market.database)
                #expect(answered.pairs.isEmpty)
            }
        }
    }
}

import Domain
import Foundation
import Matchmaking
import Ranking
import Testing

/// The demonstration data is what it is said to be.
struct DemonstrationTests {
    private func program() throws -> Program {
        try #require(try Programs.shipped().first { $0.id == Demonstration.program })
    }

    @Test func `120 scenarios, 24 a track, and 300 profiles are without fault`() throws {
        let program = try program()
        let scenarios = try ImportFile(Demonstration.scenarios).listings(Scenario.self, in: program)
        let profiles = try ImportFile(Demonstration.opcs).listings(Profile.self, in: program)
        let tracks = Dictionary(grouping: scenarios, by: \.track).mapValues(\.count)
        #expect(tracks == Dictionary(uniqueKeysWithValues: program.tracks.map { ($0.id, 24) }))
        #expect(profiles.count == 300)
    }

    @Test func `every code is of a region that does not exist, so that none can be a real one`() throws {
        let program = try program()
        let scenarios = try ImportFile(Demonstration.scenarios).listings(Scenario.self, in: program)
        let profiles = try ImportFile(Demonstration.opcs).listings(Profile.self, in: program)
        let codes = scenarios.compactMap(\.owner.creditCode) + profiles.compactMap(\.creditCode)
        #expect(codes.count > 300)
        #expect(codes.allSatisfy { $0.standing == .valid && $0.text.dropFirst(2).hasPrefix("310199") })
    }

    @Test func `80 scenarios are judged, in two halves, and nearly each has an eligible profile worth a call`() throws {
        let program = try program()
        let scenarios = try ImportFile(Demonstration.scenarios).listings(Scenario.self, in: program)
        let profiles = try ImportFile(Demonstration.opcs).listings(Profile.self, in: program).map { profile in
            var profile = profile
            profile.state = .verified
            return profile
        }
        let halves = [try Judgements(Demonstration.judgementsToFit), try Judgements(Demonstration.judgementsToReport)]
        #expect(scenarios.allSatisfy { scenario in halves.count { $0.covers(scenario.id.text) } <= 1 })
        for (judgements, relevant) in zip(halves, [40, 39]) {
            let judged = scenarios.filter { judgements.covers($0.id.text) }
            #expect(judged.count == 40)
            #expect(
                judged.count { scenario in
                    profiles.contains { profile in
                        judgements.grade(of: profile.id.text, for: scenario.id.text) >= 1
                            && Exclusion.reasons(
                                against: profile, for: scenario, headcountLimit: program.headcountLimit
                            ).isEmpty
                    }
                } == relevant)
        }
    }
}

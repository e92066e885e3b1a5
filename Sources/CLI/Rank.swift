import ArgumentParser
import Domain
import Foundation
import Matchmaking
import Ranking

struct Rank: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a ranked list with its explanation.",
        discussion: """
            --text ranks OPCs for a typed need or, with --for opc, scenarios for a typed capability. --scenario and --opc \
            together explain the one pair: why it stands where it stands or is left out, and what would change that.
            """)

    enum Side: String, CaseIterable, ExpressibleByArgument { case scenario, opc }

    @Option(help: "The id of a published scenario: OPCs for it.")
    var scenario: String?

    @Option(help: "The id of a verified OPC: scenarios for it.")
    var opc: String?

    @Option(help: "A need, or with --for opc a capability, in any words.")
    var text: String?

    @Option(name: .customLong("for"), help: "What the text speaks for: scenario or opc.")
    var side: Side = .scenario

    @Option(help: "How many entries at most.")
    var top = 10

    @Flag(help: "Print the list as JSON.")
    var json = false

    @OptionGroup var options: RecommendationOptions

    func validate() throws {
        let isPair = scenario != nil && opc != nil && text == nil
        guard isPair || [scenario, opc, text].compactMap(\.self).count == 1 else {
            throw ValidationError("Give exactly one of --scenario, --opc and --text, or --scenario with --opc.")
        }
        guard top >= 1 else { throw ValidationError("--top must be 1 or more.") }
        if let text, text.allSatisfy(\.isWhitespace) { throw ValidationError("--text is empty: describe the need.") }
    }

    func run() async throws {
        try await options.withRecommendations { recommendations in
            if let scenario, let opc {
                try show(await recommendations.explanation(of: Profile.ID(opc), for: Scenario.ID(scenario)))
            } else if let scenario {
                try show(await recommendations.forScenario(Scenario.ID(scenario), limit: top))
            } else if let opc {
                try show(await recommendations.forProfile(Profile.ID(opc), limit: top))
            } else if let text {
                switch side {
                case .scenario: try show(await recommendations.forNeed(text, limit: top))
                case .opc: try show(await recommendations.forCapability(text, limit: top))
                }
            }
        }
    }

    private func show(_ list: RecommendationList<Profile>) throws {
        if json { return try printJSON(RecordValue.object(list.record)) }
        printTable(list) { "\($0.id)  \($0.name)" }
    }

    private func show(_ list: RecommendationList<Scenario>) throws {
        if json { return try printJSON(RecordValue.object(list.record)) }
        printTable(list) { "\($0.id)  \($0.title) · \($0.owner.name)" }
    }

    private func show(_ pair: ExplainedPair) throws {
        if json { return try printJSON(RecordValue.object(pair.record)) }
        say(pair.text)
    }

    private func printTable<Listing>(_ list: RecommendationList<Listing>, name: (Listing) -> String) {
        if list.nothingFits { say("Nothing fits well; what comes nearest:\n") }
        for (place, entry) in zip(1..., list.entries) {
            let score = String(format: "%.2f", entry.score.probability)
            say("\(place). \(name(entry.listing))  [\(score)]")
            for row in entry.coverage { say(row.text) }
        }
        say("\n\(list.eligible) compared, \(list.excluded.count) left out.  ● strong  ◐ partial  ○ none")
    }
}

import ArgumentParser
import Domain
import Foundation
import Matchmaking
import Ranking

struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Assign OPCs to the open openings of the whole program.",
        discussion: """
            The greatest total fit within openings and capacities, and call lists on which every newcomer stands as far \
            as places allow.
            """)

    @Option(help: "Print only what concerns this track; the plan is of the whole program all the same.")
    var track: String?

    @Option(help: "Print each scenario’s call list too, with so many OPCs.")
    var callList: Int?

    @Flag(help: "Print the plan as JSON, call lists included.")
    var json = false

    @OptionGroup var options: RecommendationOptions

    func validate() throws {
        if let callList, !(1 ... 1_000).contains(callList) {
            throw ValidationError("--call-list must be between 1 and 1000.")
        }
    }

    func run() async throws {
        let plan = try await options.withRecommendations { recommendations in
            try await Plans(recommendations).plan(
                .operator(of: recommendations.program.id), track: track, listLength: callList ?? Plans.listLength)
        }
        if json { return try printJSON(RecordValue.object(plan.record)) }
        showAssignments(plan)
        if callList != nil { showCallLists(plan) }
        showSwaps(plan)
        showExposure(plan)
    }

    private func showAssignments(_ plan: ProgramPlan) {
        say(
            "\(plan.assignments.count) of \(plan.openings) openings assigned, total fit \(figure(plan.totalFit)); "
                + "nobody below \(figure(plan.rules.minimumFit)); * a newcomer\n")
        for pair in plan.assignments { say("\(pair.scenario.id.text)  \(pair.scenario.title) → \(pair.opc)") }
    }

    private func showCallLists(_ plan: ProgramPlan) {
        for list in plan.callLists {
            say("\n\(list.scenario.id.text)  \(list.scenario.title)")
            for pair in list.assigned { say("  → \(pair.opc)") }
            for pair in list.others { say("    \(pair.opc)") }
        }
    }

    private func showSwaps(_ plan: ProgramPlan) {
        say("\n\(plan.swaps.count) pairs would rather have each other than what the plan gives them.")
        for swap in plan.swaps.prefix(Self.swaps) {
            say(
                "  \(swap.pair.scenario.id.text) and \(swap.pair.opc): it costs the scenario "
                    + "\(figure(swap.scenarioLoss)), the OPC \(figure(swap.opcLoss))")
        }
        if plan.swaps.count > Self.swaps { say("  … the others with --json") }
    }

    private func showExposure(_ plan: ProgramPlan) {
        let exposure = plan.exposure
        func line(_ name: String, _ counts: [Int], _ gini: Double?) {
            let listed =
                "\(counts.count { $0 > 0 }) of \(counts.count) OPCs on a list, one on at most \(counts.max() ?? 0)"
            say("  \(name)  Gini \(gini.map(figure) ?? "–"), \(listed)")
        }
        say("\nExposure on lists of \(plan.rules.listLength), in the whole program:")
        line("each scenario’s own lists", exposure.before, exposure.giniBefore)
        line("the plan’s call lists    ", exposure.after, exposure.giniAfter)
        guard !plan.shortfalls.isEmpty else { return }
        let unfit = plan.shortfalls.count { $0.possible == 0 }
        say("\(plan.shortfalls.count) newcomers stand on no list: \(unfit) of them fit no open scenario.")
    }

    private func figure(_ value: Double) -> String { String(format: "%.2f", value) }

    private static let swaps = 10
}

extension ProgramPlan.Pair {
    fileprivate var opc: String {
        "\(profile.id.text)  \(profile.name)\(isNewcomer ? " *" : "")  [\(String(format: "%.2f", score))]"
    }
}

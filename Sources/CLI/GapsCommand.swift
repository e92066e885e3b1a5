import ArgumentParser
import Domain
import Matchmaking
import Ranking

struct GapsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps", abstract: "What published scenarios ask for and no eligible OPC can do: whom to recruit.")

    @Option(help: "Scenarios of one track only.")
    var track: String?

    @Option(help: "What no resident OPC of this community can do.")
    var community: String?

    @Flag(help: "Print them as JSON.")
    var json = false

    @OptionGroup var options: RecommendationOptions

    func run() async throws {
        let list = try await options.withRecommendations { recommendations in
            try await SupplyGaps(recommendations).list(
                .operator(of: recommendations.program.id), track: track, community: community)
        }
        if json { return try printJSON(RecordValue.object(list)) }
        for group in list.objects("items") {
            let budget = group.integer("budgetMaxCNY")
            say("\(group.text("requirement"))  [\(group.integer("scenarios")) scenarios, \(budget) CNY]")
            for asked in group.objects("asked") {
                say("   \(asked.object("scenario").text("id")): \(asked.text("requirement"))")
                guard case .object(let nearest)? = asked["nearest"] else { continue }
                say("       nearest: \(nearest.object("opc").text("name")), \(nearest.text("level"))")
            }
        }
        say("\(list.objects("items").count) gaps")
    }
}

import ArgumentParser
import Domain
import Matchmaking
import Ranking

struct DuplicatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicates", abstract: "Listings that repeat another in other words, drafts included.")

    @Option(help: "Only those of this scenario.")
    var scenario: String?

    @Option(help: "Only those of this OPC.")
    var opc: String?

    @Flag(help: "Print them as JSON.")
    var json = false

    @OptionGroup var options: RecommendationOptions

    func validate() throws {
        guard scenario == nil || opc == nil else { throw ValidationError("Give --scenario or --opc, not both.") }
    }

    func run() async throws {
        let list = try await options.withRecommendations { recommendations in
            let duplicates = Duplicates(recommendations, model: try DuplicateModel.shipped())
            let actor = Actor.operator(of: recommendations.program.id)
            if let scenario { return try await duplicates.ofScenario(Scenario.ID(scenario), actor) }
            if let opc { return try await duplicates.ofProfile(Profile.ID(opc), actor) }
            return try await duplicates.all(actor)
        }
        if json { return try printJSON(RecordValue.object(list)) }
        for pair in list.objects("items") {
            say("\(pair.name("one"))  ~  \(pair.name("other"))  [\(pair.figure("score"))]")
            for row in pair.objects("correspondences") {
                say("   \(row.figure("similarity")) \(row.text("one"))\n        → \(row.text("other"))")
            }
        }
        say("\(list.objects("items").count) pairs")
    }
}

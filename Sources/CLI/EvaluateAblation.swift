import ArgumentParser
import Foundation
import Matchmaking
import Ranking

struct EvaluateAblation: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ablation", abstract: "What each part of the score is good for.",
        discussion: """
            Fits models of fewer features to one half of the judgements, each anew, and measures them by the other half.
            """)

    @OptionGroup var listings: JudgedListings

    @Option(help: "The judgements that are fitted to; --qrels are those that are measured by.", completion: .file())
    var fitQrels: String?

    @OptionGroup var rankerModel: RankerModelOption
    @OptionGroup var model: ModelOptions

    func run() async throws {
        let set = try await listings.set(judgements: Demonstration.judgementsToReport, encoders: model.encoders())
        let fitting = try Judgements(fitQrels.map(URL.init(fileURLWithPath:)) ?? Demonstration.judgementsToFit)
        let ablation = Ablation(
            of: set, fitting: fitting, reporting: set.judgements, model: try rankerModel.model())
        guard let ablation else {
            throw WrongCall(description: "There is too little to fit to: judge pairs of five scenarios, good and bad.")
        }
        say(ablation.text)
    }
}

extension Ablation {
    fileprivate var text: String {
        func row(_ row: Row) -> String {
            row.name.padding(toLength: 24, withPad: " ", startingAt: 0)
                + row.ndcg10.text.padding(toLength: 24, withPad: " ", startingAt: 0)
                + String(format: "%-8.3f", row.bestFirst) + (row.gain?.text ?? "")
        }
        let head = "each with one thing more  nDCG@10                 first   gained"
        return ([head] + steps.map(row) + ["", "the last of these, without one thing"] + omissions.map(row))
            .joined(separator: "\n")
    }
}

import ArgumentParser
import Domain
import Foundation
import Matchmaking
import Ranking

/// Which model makes the scores.
struct RankerModelOption: ParsableArguments {
    @Option(
        name: .customLong("ranker-model"), help: "A ranking model that berth ranker fit has written.",
        completion: .file())
    var file: String?

    func model() throws -> RankerModel {
        guard let file else { return try RankerModel.shipped() }
        do {
            return try RankerModel(URL(fileURLWithPath: file))
        } catch let error as RankerModelError {
            throw WrongCall(description: error.description)
        }
    }
}

struct RankerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ranker", abstract: "The weights that make a score.",
        subcommands: [RankerFitCommand.self, FitDuplicatesCommand.self])
}

struct RankerFitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit", abstract: "Fit a ranking model to judged pairs.",
        discussion: """
            Without files, to one half of the demonstration’s judgements. Weights are chosen by cross-validation over \
            scenarios; berth evaluate measures the result on others.
            """)

    @OptionGroup var listings: JudgedListings

    @Option(help: "What the log of shown lists calls the model.")
    var name = "demonstration"

    @Option(help: "Where to write it; standard output without it.", completion: .file())
    var output: String?

    @OptionGroup var model: ModelOptions

    func run() async throws {
        let encoders = try model.encoders()
        let set = try await listings.set(judgements: Demonstration.judgementsToFit, encoders: encoders)
        let pairs = set.pairs(model: try RankerModel.shipped())
        let needs = Set(pairs.map(\.need)).count
        let source = "\(pairs.count) pairs of \(needs) judged scenarios, encoded by \(encoders.modelID)"
        guard let fitted = RankerFit.model(pairs, name: name, fittedTo: source) else {
            throw WrongCall(
                description: "There is too little to learn from: judge pairs of five scenarios, good and bad.")
        }
        if let output {
            try Data(fitted.json.utf8).write(to: URL(fileURLWithPath: output))
        } else {
            say(try fitted.json)
        }
    }
}

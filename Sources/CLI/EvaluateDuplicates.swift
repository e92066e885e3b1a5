import ArgumentParser
import Domain
import Foundation
import Matchmaking
import Ranking

struct EvaluateDuplicates: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicates",
        abstract: "Tell the demonstration’s re-worded listings from those that only look alike.",
        discussion: "On that half of them to which nothing was fitted.")

    @Flag(help: "Print the figures as JSON.")
    var json = false

    @OptionGroup var model: ModelOptions

    func run() async throws {
        let set = try await DuplicateSet.of(
            .report, encoders: model.encoders(), progress: EvaluationOutput.progress)
        let report = DuplicateReport(of: set, model: try DuplicateModel.shipped())
        if json { try printJSON(RecordValue.object(report.record)) } else { say(report.text) }
    }
}

struct FitDuplicatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit-duplicates", abstract: "Fit the weights that tell duplicates from look-alikes.",
        discussion: "To the other half of the demonstration’s than berth evaluate duplicates reports on.")

    @Option(help: "What the model is called.")
    var name = "duplicates"

    @Option(help: "Where to write it; standard output without it.", completion: .file())
    var output: String?

    @OptionGroup var model: ModelOptions

    func run() async throws {
        let encoders = try model.encoders()
        let set = try await DuplicateSet.of(.fit, encoders: encoders, progress: EvaluationOutput.progress)
        guard let fitted = set.model(name: name, encoder: encoders.modelID) else {
            throw WrongCall(description: "There is too little to learn from.")
        }
        if let output {
            try Data(fitted.json.utf8).write(to: URL(fileURLWithPath: output))
        } else {
            say(try fitted.json)
        }
    }
}

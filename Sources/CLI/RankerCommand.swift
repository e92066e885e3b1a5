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

            With --from-matches also to what became of the pairs that lists have shown in a program: welcomed or \
            declined for lack of fit, with the features and the position that were logged. The new model is written \
            only if it foretells the answers to scenarios that it has not seen better than the present one.
            """)

    @OptionGroup var listings: JudgedListings

    @Flag(help: "Learn from the program’s matches too.")
    var fromMatches = false

    @Option(help: "What the log of shown lists calls the model.")
    var name: String?

    @Option(help: "Where to write it; standard output without it.", completion: .file())
    var output: String?

    @OptionGroup var model: ModelOptions
    @OptionGroup var present: RankerModelOption
    @OptionGroup var place: DatabasePlace

    func run() async throws {
        let encoders = try model.encoders()
        let set = try await listings.set(judgements: Demonstration.judgementsToFit, encoders: encoders)
        let judged = set.pairs(model: try RankerModel.shipped())
        if fromMatches { return try await refit(judged, encodedBy: encoders.modelID) }
        let needs = Set(judged.map(\.need)).count
        let source = "\(judged.count) pairs of \(needs) judged scenarios, encoded by \(encoders.modelID)"
        guard let fitted = RankerFit.model(judged, name: name ?? "demonstration", fittedTo: source) else {
            throw WrongCall(
                description: "There is too little to learn from: judge pairs of five scenarios, good and bad.")
        }
        try write(fitted)
    }

    private func refit(_ judged: [RankerFit.JudgedPair], encodedBy modelID: String) async throws {
        let program = Program.ID(listings.program)
        let answered = try await place.withDatabase { database in
            try await AnsweredPairs(of: program, encodedBy: modelID, in: database).pairs
        }
        let scenarios = Set(answered.map(\.need)).count
        let source = """
            \(judged.count) judged pairs and \(answered.count) answered ones of \(scenarios) scenarios of \(program), \
            encoded by \(modelID)
            """
        let name = name ?? program.text
        guard
            let refit = RankerRefit(
                judged: judged, answered: answered, present: try present.model(), name: name, fittedTo: source)
        else {
            throw WrongCall(
                description: """
                    There is too little to learn from: \(answered.count) answered pairs of \(scenarios) scenarios. It \
                    takes welcomed and declined ones of \(RankerRefit.leastNeeds) scenarios.
                    """)
        }
        standardError(
            """
            \(refit.answered) answered pairs of \(refit.needs) scenarios. Log loss on scenarios that were not used to \
            fit: \(Self.rounded(refit.presentLoss)) now, better by \(Self.rounded(refit.gain.mean)) \
            (95 % interval \(Self.rounded(refit.gain.interval.lowerBound)) to \
            \(Self.rounded(refit.gain.interval.upperBound))).
            """)
        guard refit.isBetter else { return standardError("That may be chance: the present model is kept.") }
        try write(refit.model)
    }

    private static func rounded(_ value: Double) -> String { String(format: "%.3f", value) }

    private func write(_ model: RankerModel) throws {
        if let output {
            try Data(model.json.utf8).write(to: URL(fileURLWithPath: output))
        } else {
            say(try model.json)
        }
    }
}

import ArgumentParser
import Domain
import Foundation
import Matchmaking

/// Listings with judgements, from files or from the demonstration.
struct JudgedListings: ParsableArguments {
    @Option(help: "Scenarios, as for berth import.", completion: .file())
    var scenarios: String?

    @Option(help: "OPCs, as for berth import; all count as verified.", completion: .file())
    var opcs: String?

    @Option(help: "Judgements: scenario, opc and a grade 0…3 a line, divided by tabs.", completion: .file())
    var qrels: String?

    @Option(help: "The program whose tracks and headcount limit hold.")
    var program = "lingang-2028"

    /// - Parameter judgements: taken where no file is named.
    func set(judgements: URL, encoders: Encoders) async throws -> EvaluationSet {
        guard let program = try Programs.shipped().first(where: { $0.id.text == program }) else {
            throw WrongCall(description: "There is no program “\(program)” among those that Berth comes with.")
        }
        return try await EvaluationSet.listings(
            scenarios: scenarios.map(URL.init(fileURLWithPath:)) ?? Demonstration.scenarios,
            profiles: opcs.map(URL.init(fileURLWithPath:)) ?? Demonstration.opcs,
            judgements: Judgements(qrels.map(URL.init(fileURLWithPath:)) ?? judgements), program: program,
            encoders: encoders, progress: EvaluationOutput.progress)
    }
}

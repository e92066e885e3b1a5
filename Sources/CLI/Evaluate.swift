import ArgumentParser
import Domain
import Foundation
import Matchmaking
import Ranking

struct Evaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure rankings by judgements.",
        subcommands: [
            EvaluateListings.self, EvaluateRetrieval.self, EvaluateAblation.self, EvaluateDuplicates.self,
        ],
        defaultSubcommand: EvaluateListings.self)
}

struct EvaluateListings: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "listings", abstract: "Rank every eligible OPC of a file for every scenario of another.",
        discussion: """
            Without files, the demonstration’s scenarios, OPCs and that half of its judgements are taken to which nothing \
            was fitted.
            """)

    @OptionGroup var listings: JudgedListings
    @OptionGroup var output: EvaluationOutput
    @OptionGroup var model: ModelOptions

    func run() async throws {
        try output.show(
            await listings.set(judgements: Demonstration.judgementsToReport, encoders: model.encoders()))
    }
}

struct EvaluateRetrieval: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retrieval", abstract: "Rank the documents of any retrieval set for its queries.")

    @Option(help: "id<TAB>text a line.", completion: .file())
    var queries: String

    @Option(help: "id<TAB>text a line.", completion: .file())
    var documents: String

    @Option(help: "query<TAB>document<TAB>grade a line.", completion: .file())
    var qrels: String

    @OptionGroup var output: EvaluationOutput
    @OptionGroup var model: ModelOptions

    func run() async throws {
        let set = try await EvaluationSet.retrieval(
            queries: URL(fileURLWithPath: queries), documents: URL(fileURLWithPath: documents),
            judgements: Judgements(URL(fileURLWithPath: qrels)), encoders: model.encoders(),
            progress: EvaluationOutput.progress)
        try output.show(set)
    }
}

struct EvaluationOutput: ParsableArguments {
    @Option(help: "full, dense, plain or lexical; all of them and more without it.")
    var ranker: Evaluation.Ranker?

    @OptionGroup var rankerModel: RankerModelOption

    @Option(help: "Write a TREC run to this file.", completion: .file())
    var run: String?

    @Flag(help: "Print the figures as JSON.")
    var json = false

    func show(_ set: EvaluationSet) throws {
        let model = try rankerModel.model()
        let evaluation = set.evaluation(of: ranker ?? .full, model: model)
        if let run { try Data(evaluation.run.utf8).write(to: URL(fileURLWithPath: run)) }
        let metrics = evaluation.metrics
        guard let mean = Metrics(mean: metrics.sorted { $0.key < $1.key }.map(\.value)) else {
            throw WrongCall(description: "No judgement is about an eligible pair of these files: check the ids.")
        }
        if json {
            var report = mean.record
            report["ranker"] = .text((ranker ?? .full).rawValue)
            report["scenarios"] = .object(metrics.mapValues { .object($0.record) })
            try printJSON(RecordValue.object(report))
        } else if ranker != nil {
            say("\(evaluation.metrics.count) judged needs")
            for (name, value) in [
                ("nDCG@10", mean.ndcg10), ("recall@10", mean.recall10), ("MRR@10", mean.mrr10),
                ("best-graded first", mean.bestFirst),
            ] {
                say("  \(name.padding(toLength: 18, withPad: " ", startingAt: 0)) \((value * 1000).rounded() / 1000)")
            }
        } else {
            say(try EvaluationReport(of: set, model: model).text)
        }
    }

    static let progress: Matchmaking.Progress = { done in
        if done.isMultiple(of: 240) { standardError("Encoded \(done) texts…") }
    }
}

extension Evaluation.Ranker: ExpressibleByArgument {}

extension Metrics {
    fileprivate var record: Record {
        [
            "ndcg10": .number(ndcg10), "recall10": .number(recall10), "mrr10": .number(mrr10),
            "bestFirst": .number(bestFirst),
        ]
    }
}

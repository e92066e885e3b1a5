import ArgumentParser
import Domain
import Embedding
import Foundation
import LinearAlgebra

struct BenchEncoder: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "encoder", shouldDisplay: false)

    @Option(help: "A JSON object: for each name a list of texts.")
    var batches: String

    @OptionGroup var model: ModelOptions

    func run() async throws {
        let encoder = try model.encoder()
        let batches = try JSONDecoder().decode(
            [String: [String]].self, from: Data(contentsOf: URL(fileURLWithPath: batches)))
        Product.startMeasuring()
        var jobs: [String: TimedJob] = [:]
        for (name, texts) in batches {
            let inputs = texts.map { EncoderText($0, as: .passage) }
            var last: [TextEmbedding] = []
            var share = 0.0
            jobs[name] = TimedJob(
                run: {
                    let before = Product.seconds
                    let start = ContinuousClock.now
                    last = try encoder.embeddingsNow(of: inputs)
                    let threads = Double(min(ProcessInfo.processInfo.activeProcessorCount, 64))
                    share = (Product.seconds - before) / ((ContinuousClock.now - start) / .seconds(1)) / threads
                },
                result: { bytes(of: last.flatMap(\.vector)) },
                remarks: { ["blasShare": .number(share)] })
        }
        try answerTimingRequests(jobs)
    }
}

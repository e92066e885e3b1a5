import ArgumentParser
import Domain
import Embedding
import Foundation
import LinearAlgebra

/// Our side of `Scripts/bench`.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Time parts of Berth.", shouldDisplay: false,
        subcommands: [
            BenchEncoder.self, BenchTopK.self, BenchGrowth.self, BenchKPI.self, BenchLoad.self, BenchPlan.self,
        ])
}

/// A job that can be timed again and again, in turn with another program's.
struct TimedJob {
    /// Does it once.
    let run: () throws -> Void
    /// What the last run gave, as numbers in the machine's order.
    let result: () -> Data
    /// More to say of the last run.
    var remarks: () -> Record = { [:] }
}

/// Reads `run NAME`, `save NAME FILE` and `quit` from standard input, and answers each with one line of JSON: so that a
/// harness can time two programs in turn, and a change of the machine's speed strikes both.
func answerTimingRequests(_ jobs: [String: TimedJob]) throws {
    try printJSON(
        RecordValue.object(["ready": .flag(true), "names": .texts(jobs.keys.sorted())]), pretty: false)
    while let line = readLine() {
        let words = line.split(separator: " ", maxSplits: 2).map(String.init)
        switch (words.first, words.dropFirst().first.flatMap { jobs[$0] }) {
        case ("quit", _): return
        case ("run", let job?):
            let start = ContinuousClock.now
            try job.run()
            let duration = ContinuousClock.now - start
            var answer = job.remarks()
            answer["name"] = .text(words[1])
            answer["seconds"] = .number(duration / .seconds(1))
            try printJSON(RecordValue.object(answer), pretty: false)
        case ("save", let job?) where words.count == 3:
            try job.result().write(to: URL(fileURLWithPath: words[2]))
            try printJSON(RecordValue.object(["saved": .text(words[2])]), pretty: false)
        default:
            try printJSON(RecordValue.object(["error": .text("no such job")]), pretty: false)
        }
    }
}

/// The bytes of numbers.
func bytes(of numbers: [some BitwiseCopyable]) -> Data {
    unsafe numbers.withUnsafeBytes { unsafe Data($0) }
}

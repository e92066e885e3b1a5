import ArgumentParser
import Domain
import Foundation
import LinearAlgebra

struct BenchTopK: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "topk", shouldDisplay: false)

    @Argument(help: "Vectors to search in: single-precision numbers, row by row.")
    var base: String

    @Argument(help: "Vectors to search for.")
    var queries: String

    @Option var columns = 384
    @Option var k = 10

    func run() async throws {
        let base = try matrix(base)
        let queries = try matrix(queries)
        let one = Matrix(rows: 1, columns: columns, values: Array(queries.row(0)))
        var all: [[Neighbour]] = []
        var single: [[Neighbour]] = []
        var tile: Float = 0
        func indices(_ found: [[Neighbour]]) -> Data { bytes(of: found.flatMap { $0.map { Int64($0.index) } }) }
        try answerTimingRequests([
            "all": TimedJob(run: { all = TopK.search(queries, in: base, k: k) }, result: { indices(all) }),
            "one": TimedJob(run: { single = TopK.search(one, in: base, k: k) }, result: { indices(single) }),
            "sgemm": TimedJob(run: { tile = TopK.productsOnly(queries, in: base) }, result: { bytes(of: [tile]) }),
        ])
    }

    private func matrix(_ path: String) throws -> Matrix {
        let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        let values = unsafe data.withUnsafeBytes { unsafe Array($0.bindMemory(to: Float.self)) }
        guard columns > 0, values.count.isMultiple(of: columns) else {
            throw WrongCall(description: "\(path) does not hold rows of \(columns) numbers.")
        }
        return Matrix(rows: values.count / columns, columns: columns, values: values)
    }
}

struct BenchGrowth: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "growth", shouldDisplay: false)

    @Option var rows: Int
    @Option var columns = 384
    @Option var queries = 100

    func run() async throws {
        let base = Matrix.random(rows: rows, columns: columns, seed: 1)
        let queries = Matrix.random(rows: self.queries, columns: columns, seed: 2)
        var times: [Double] = []
        for _ in 0 ..< 5 {
            let start = ContinuousClock.now
            guard TopK.search(queries, in: base, k: 10).count == self.queries else { return }
            times.append((ContinuousClock.now - start) / .seconds(1))
        }
        try printJSON(
            RecordValue.object([
                "rows": .number(Double(rows)), "seconds": .number(times.sorted()[2]),
                "residentBytes": .number(Double(Self.peakResidentBytes)),
                "rawBytes": .number(Double(rows * columns * MemoryLayout<Float>.size)),
            ]), pretty: false)
    }

    /// The most that this program ever held in memory, as Linux counts it.
    private static var peakResidentBytes: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
    }
}

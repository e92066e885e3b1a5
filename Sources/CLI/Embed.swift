import ArgumentParser
import Embedding
import Foundation

struct Embed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turn texts into vectors: one a line in, one a line out, in order. Needs no database.")

    enum Format: String, CaseIterable, ExpressibleByArgument { case jsonl, npy }

    @Option(name: .customLong("as"), help: "query (a need), passage (an offer) or plain (as it is).")
    var role: TextRole = .plain

    @Flag(help: "Each line of the input is a JSON string.")
    var jsonLines = false

    @Option(help: "jsonl, or npy for NumPy.")
    var format: Format = .jsonl

    @Option(help: "The file to write; standard output without it.", completion: .file())
    var output: String?

    @OptionGroup var model: ModelOptions

    func run() async throws {
        let encoder = try model.encoder()
        let destination = try destination()
        var vectors: [Float] = []
        var count = 0
        while true {
            let texts = try nextTexts(after: count)
            guard !texts.isEmpty else { break }
            let embeddings = try await encoder.embeddings(of: texts.map { EncoderText($0, as: role) })
            count += embeddings.count
            switch format {
            case .jsonl: try destination.write(contentsOf: Data(embeddings.map(\.line).joined().utf8))
            case .npy: vectors += embeddings.flatMap(\.vector)
            }
        }
        if format == .npy {
            try destination.write(contentsOf: NumPyFile.data(vectors, rows: count, columns: encoder.dimension))
        }
    }

    /// As many lines as make a good batch.
    private func nextTexts(after line: Int) throws -> [String] {
        var texts: [String] = []
        while texts.count < 64, let text = readLine() {
            guard jsonLines else {
                texts.append(text)
                continue
            }
            guard let decoded = try? JSONDecoder().decode(String.self, from: Data(text.utf8)) else {
                let number = line + texts.count + 1
                throw WrongCall(description: "line \(number) is no JSON string: write one on each line.")
            }
            texts.append(decoded)
        }
        return texts
    }

    private func destination() throws -> FileHandle {
        guard let output else { return .standardOutput }
        guard FileManager.default.createFile(atPath: output, contents: nil),
            let file = FileHandle(forWritingAtPath: output)
        else { throw WrongCall(description: "\(output) cannot be written: choose another place with --output.") }
        return file
    }
}

extension TextRole: ExpressibleByArgument {}

extension TextEmbedding {
    fileprivate var line: String {
        "{\"tokens\": \(tokenCount), \"embedding\": [\(vector.map(\.description).joined(separator: ", "))]}\n"
    }
}

/// NumPy's file of one array: numpy.org/doc/stable/reference/generated/numpy.lib.format.html, version 1.0.
enum NumPyFile {
    static func data(_ values: [Float], rows: Int, columns: Int) -> Data {
        var header = "{'descr': '<f4', 'fortran_order': False, 'shape': (\(rows), \(columns)), }"
        // Magic, version and length take ten bytes, the header ends with a line break, and all of it is a multiple of 64.
        header += String(repeating: " ", count: 63 - (10 + header.utf8.count) % 64) + "\n"
        var data = Data([0x93]) + Data("NUMPY".utf8) + Data([1, 0])
        data += Data([UInt8(header.utf8.count & 255), UInt8(header.utf8.count >> 8)]) + Data(header.utf8)
        unsafe values.withUnsafeBytes { unsafe data.append(contentsOf: $0) }
        return data
    }
}

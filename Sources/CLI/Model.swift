import ArgumentParser
import Domain
import Embedding
import Foundation

struct Model: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "About the text encoder.", subcommands: [ModelInfo.self])
}

struct ModelInfo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info", abstract: "The model, its source, licence, dimension and checksum.")

    @Flag(help: "Print it as JSON.")
    var json = false

    @OptionGroup var model: ModelOptions

    func run() async throws {
        let directory = try ModelDirectory(model.directory)
        let configuration = directory.configuration
        var info: Record = [
            "model": .text(directory.url.lastPathComponent), "directory": .text(directory.url.path),
            "dimension": .number(Double(configuration.hiddenSize)),
            "layers": .number(Double(configuration.numHiddenLayers)),
            "maximumTokens": .number(Double(directory.maximumTokens)),
        ]
        let manifest = directory.url.appending(path: "manifest.json")
        if let data = try? Data(contentsOf: manifest), let value = try? JSONDecoder().decode(Manifest.self, from: data)
        {
            info["source"] = .text("\(value.original), by way of \(value.source.package) \(value.source.version)")
            info["licence"] = .text(value.licence)
            info["sha256"] = value.files.first { $0.path == "model.safetensors" }.map { .text($0.sha256) }
        }
        if json { return try printJSON(RecordValue.object(info)) }
        for (name, value) in info.sorted(by: { $0.key < $1.key }) {
            say("\(name.padding(toLength: 14, withPad: " ", startingAt: 0)) \(value.shown)")
        }
    }
}

extension RecordValue {
    fileprivate var shown: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(Int(number))
        default: ""
        }
    }
}

/// What `Scripts/fetch-model` wrote down of where a model comes from.
private struct Manifest: Decodable {
    let original: String
    let licence: String
    let source: Source
    let files: [File]

    struct Source: Decodable { let package: String, version: String }
    struct File: Decodable { let path: String, sha256: String }
}

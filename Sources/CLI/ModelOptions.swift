import ArgumentParser
import Embedding
import Foundation
import Matchmaking
import Ranking

/// Shared by every command that turns text into vectors.
struct ModelOptions: ParsableArguments {
    @Option(help: "The directory of the text encoder, in Hugging Face’s layout (also BERTH_MODEL).")
    var model: String?

    @Option(help: "An endpoint of OpenAI’s form for the whole-text vector, such as http://127.0.0.1:8000/v1.")
    var embeddingsURL: String?

    @Option(help: "The model to ask for there.")
    var embeddingsModel: String?

    @Option(help: "How many numbers that model’s vectors have.")
    var embeddingsDimension: Int?

    func validate() throws {
        guard embeddingsURL == nil || (embeddingsModel != nil && embeddingsDimension != nil) else {
            throw ValidationError("--embeddings-url needs --embeddings-model and --embeddings-dimension beside it.")
        }
    }

    /// Where the model is: as said, or `Models/multilingual-e5-small` here or beside the program.
    var directory: URL {
        let named = model ?? ProcessInfo.processInfo.environment["BERTH_MODEL"]
        if let named { return URL(fileURLWithPath: named) }
        let usual = "Models/multilingual-e5-small"
        let here = URL(fileURLWithPath: usual)
        guard !FileManager.default.fileExists(atPath: here.path) else { return here }
        // .build/<triple>/release/berth stands in the project's folder.
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let project = (0 ..< 4).reduce(program) { url, _ in url.deletingLastPathComponent() }
        let beside = project.appending(path: usual)
        return FileManager.default.fileExists(atPath: beside.path) ? beside : here
    }

    func encoder() throws -> TransformerEncoder {
        try TransformerEncoder(directory)
    }

    /// The key of the endpoint is read from the environment, BERTH_EMBEDDINGS_KEY: a command line is seen by everyone.
    func encoders() throws -> Encoders {
        var remote: RemoteEncoder?
        if let embeddingsURL, let embeddingsModel, let embeddingsDimension {
            remote = RemoteEncoder(
                RemoteEncoder.Configuration(
                    baseURL: embeddingsURL, model: embeddingsModel, dimension: embeddingsDimension,
                    apiKey: ProcessInfo.processInfo.environment["BERTH_EMBEDDINGS_KEY"]))
        }
        return Encoders(tokens: try encoder(), texts: remote, lexicon: try Lexicon.shipped())
    }
}

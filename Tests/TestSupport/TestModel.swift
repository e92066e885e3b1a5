package import Embedding
package import Foundation

/// The model that is tested with, loaded once for all tests of a process.
package enum TestModel {
    /// `Scripts/fetch-model` puts it there; BERTH_MODEL names another.
    package static let directory =
        ProcessInfo.processInfo.environment["BERTH_MODEL"].map { URL(fileURLWithPath: $0) }
        ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Models/multilingual-e5-small")

    /// Fails, where there is no model, with the words of `EncoderError.noModel`: run Scripts/fetch-model.
    package static let encoder: Result<TransformerEncoder, any Error> = Result { try TransformerEncoder(directory) }
}

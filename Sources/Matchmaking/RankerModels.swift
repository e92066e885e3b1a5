package import Foundation
package import Ranking

extension RankerModel {
    /// The one that Berth comes with, fitted to the demonstration’s judgements by `berth ranker fit`.
    package static func shipped() throws -> RankerModel {
        try RankerModel(Bundle.module.bundleURL.appending(path: "Rankers").appending(path: "demonstration.json"))
    }

    /// - Throws: `RankerModelError` where the file is no model.
    package init(_ file: URL) throws {
        do {
            self = try JSONDecoder().decode(RankerModel.self, from: try Data(contentsOf: file))
        } catch {
            throw RankerModelError(file: file.path)
        }
    }

    /// The name, and the first digits of the file’s SHA-256: two models may have one name.
    package var identity: String {
        get throws { "\(name) \(try json.sha256.prefix(12))" }
    }

    /// As a file has it.
    package var json: String {
        get throws { try modelFile(self) }
    }
}

/// The text of a file that a model is kept in.
func modelFile(_ model: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(model), as: UTF8.self) + "\n"
}

package struct RankerModelError: Error, CustomStringConvertible {
    let file: String

    package var description: String {
        "\(file) is no ranking model: name a file that berth ranker fit has written."
    }
}

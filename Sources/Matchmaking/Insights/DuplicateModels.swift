import Foundation
package import Ranking

extension DuplicateModel {
    /// The one that Berth comes with, fitted to one half of the demonstration’s duplicates by `berth ranker
    /// fit-duplicates`.
    package static func shipped() throws -> DuplicateModel {
        let file = Bundle.module.bundleURL.appending(path: "Rankers").appending(path: "duplicates.json")
        return try JSONDecoder().decode(DuplicateModel.self, from: try Data(contentsOf: file))
    }

    /// As the file has it.
    package var json: String {
        get throws { try modelFile(self) }
    }
}

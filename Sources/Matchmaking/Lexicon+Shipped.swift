import Foundation
package import Ranking

extension Lexicon {
    /// With the glossary that Berth comes with, and Chinese in Simplified characters.
    package static func shipped() throws -> Lexicon {
        let file = Bundle.module.bundleURL.appending(path: "Glossary").appending(path: "tracks.tsv")
        let glossary = try Glossary(String(contentsOf: file, encoding: .utf8))
        let chinese = try SimplifiedChinese()
        return Lexicon(glossary: glossary) { chinese.text($0) }
    }
}

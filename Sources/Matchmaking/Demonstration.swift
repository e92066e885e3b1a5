package import Domain
package import Foundation
import Ranking
import Synchronization

/// Fictional scenarios and profiles, with judgements: to look at, and to develop the ranking on.
package enum Demonstration {
    /// They are of this program.
    package static let program = Program.ID("lingang-2028")

    package static var scenarios: URL { file("scenarios.jsonl") }
    package static var opcs: URL { file("opcs.jsonl") }
    /// One half to fit a ranking to, the other to report how well it does: of each track every second scenario.
    package static var judgementsToFit: URL { file("judgements-fit.tsv") }
    package static var judgementsToReport: URL { file("judgements-report.tsv") }

    /// Listings that say again what one of the demonstration says, and others that only look so: a base, whether it is
    /// repeated, how, and the half.
    package static var duplicates: URL { file("duplicates.jsonl") }

    private static func file(_ name: String) -> URL {
        Bundle.module.bundleURL.appending(path: "Demonstration").appending(path: name)
    }

    /// The statistics of a third of its texts, which are as varied in field, language and length as real ones.
    ///
    /// Computed once for each model: it takes a while, and the texts never change.
    static func statistics(of encoders: Encoders) async throws -> IndexStatistics {
        if let known = computed.withLock({ $0[encoders.modelID] }) { return known }
        guard let program = try Programs.shipped().first(where: { $0.id == Self.program }) else {
            throw UnknownProgram(id: Self.program, known: [])
        }
        let needs = try ImportFile(scenarios).listings(Scenario.self, in: program).map(RankingText.init)
        let offers = try ImportFile(opcs).listings(Profile.self, in: program).map(RankingText.init)
        let statistics = try await encoders.statistics(needs: every(3, of: needs), offers: every(3, of: offers))
        computed.withLock { $0[encoders.modelID] = statistics }
        return statistics
    }

    private static let computed = Mutex<[String: IndexStatistics]>([:])

    private static func every(_ step: Int, of texts: [RankingText]) -> [RankingText] {
        stride(from: 0, to: texts.count, by: step).map { texts[$0] }
    }
}

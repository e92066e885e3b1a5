package import Domain
import Foundation
package import Ranking

/// How well duplicates are told from look-alikes, as the product shows them.
package struct DuplicateReport: Sendable {
    /// Pairs shown that are duplicates, out of all that are shown.
    package let precision: Double
    /// Duplicates that are shown, out of all that there are.
    package let recall: Double
    /// By what was done to a listing.
    package let groups: [(how: String, isDuplicate: Bool, shown: Int, total: Int)]
    /// Listings of the demonstration that were shown although they only came near.
    package let strangers: (shown: Int, total: Int)

    package init(of set: DuplicateSet, model: DuplicateModel) {
        let judged = set.pairs.map { pair in
            (pair: pair, isShown: pair.isCandidate && model.probability(pair.features) >= model.bound)
        }
        let shown = judged.filter(\.isShown)
        let found = Double(shown.count { $0.pair.isDuplicate })
        precision = shown.isEmpty ? 1 : found / Double(shown.count)
        recall = found / Double(max(1, set.pairs.count { $0.isDuplicate }))
        groups = Dictionary(grouping: judged.filter { $0.pair.how != nil }) { $0.pair.how ?? "" }
            .map { how, pairs in
                (how, pairs.contains { $0.pair.isDuplicate }, pairs.count(where: \.isShown), pairs.count)
            }.sorted { ($1.isDuplicate ? 1 : 0, $0.how) < ($0.isDuplicate ? 1 : 0, $1.how) }
        let strangers = judged.filter { $0.pair.how == nil }
        self.strangers = (strangers.count(where: \.isShown), strangers.count)
    }

    package var text: String {
        func figure(_ value: Double) -> String { String(format: "%.3f", value) }
        var lines = ["precision \(figure(precision)), recall \(figure(recall)) of the pairs shown as duplicates", ""]
        lines += groups.map { group in
            "\(group.isDuplicate ? "duplicate " : "look-alike") "
                + "\(group.how.padding(toLength: 16, withPad: " ", startingAt: 0)) \(group.shown) of \(group.total) shown"
        }
        lines.append("others near them            \(strangers.shown) of \(strangers.total) shown")
        return lines.joined(separator: "\n")
    }

    package var record: Record {
        ["precision": .number(precision), "recall": .number(recall)]
    }
}

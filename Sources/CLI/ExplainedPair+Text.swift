import Domain
import Foundation
import Matchmaking
import Ranking

extension ExplainedPair {
    /// What a person reads of it.
    var text: String { (heading + explanation.lines).joined(separator: "\n") }

    private var heading: [String] {
        let score = explanation.score.probability.inHundredths
        guard explanation.obstacles.isEmpty else {
            return ["\(opc) is not recommended for \(scenario); without what follows: [\(score)]"]
        }
        let place = place.map { "number \($0) of the list" } ?? "too far from it to be compared with others"
        return ["\(opc) for \(scenario): \(place)  [\(score)]"]
    }
}

extension Explanation {
    fileprivate var lines: [String] {
        obstacles.flatMap(\.lines) + coverage.map(\.text) + sums + shared + counterfactuals.map(\.line)
    }

    private var sums: [String] {
        let shares = score.shares(by: model).filter { $0.share != 0 }.map { feature, share in
            "\(feature.rawValue) \(String(format: "%+.2f", share))"
        }
        let sum = (["bias \(String(format: "%+.2f", model.bias))"] + shares).joined(separator: ", ")
        return ["\n\(sum): \(String(format: "%+.2f", score.logit))"]
    }

    private var shared: [String] {
        let words = sharedWords.map { $0.asked == $0.found ? $0.asked : "\($0.asked) = \($0.found)" }
        return words.isEmpty ? [] : ["Word for word: \(words.joined(separator: ", "))"]
    }
}

extension Obstacle {
    fileprivate var lines: [String] {
        ["   ✗ \(words.en)"] + changes.map { "       \($0.party.rawValue): \($0.words.en)" }
    }
}

extension Counterfactual {
    fileprivate var line: String {
        let what =
            switch condition {
            case .covered(_, let requirement): "if this were covered: \(requirement)"
            case .changed(_, let change): "\(change.party.rawValue): \(change.words.en)"
            }
        return "   \(String(format: "%+.3f", gain)) → \(score.probability.inHundredths)  \(what)"
    }
}

extension Double {
    fileprivate var inHundredths: String { String(format: "%.2f", self) }
}

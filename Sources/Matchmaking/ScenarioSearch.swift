package import Domain
import Foundation

/// What an OPC looks for among the scenarios that are open.
package struct ScenarioSearch: Equatable, Sendable {
    /// Every one of these words is in a text of the scenario; or, of Latin letters, begins the pinyin of its title's or its
    /// owner's characters.
    package var words: String?
    package var track: String?
    package var workMode: WorkMode?
    /// At least this much is to be had, in whole CNY.
    package var budgetCNY: Int?
    package var order = Order.fit

    /// By the score; or, for who does not want to be ranked (PIPL art. 24), by date.
    package enum Order: String, CaseIterable, Sendable {
        case fit, newest, startingSoonest
    }

    package init() {}
}

extension ScenarioSearch {
    func finds(_ scenario: Scenario, _ initials: PinyinInitials) -> Bool {
        guard scenario.state == .published, track == nil || track == scenario.track,
            workMode == nil || scenario.workMode == nil || workMode == scenario.workMode
        else { return false }
        if let budgetCNY, let most = scenario.budgetMaxCNY, most < budgetCNY { return false }
        return (words ?? "").split(whereSeparator: \.isWhitespace).allSatisfy { scenario.mentions($0, initials) }
    }
}

extension Scenario {
    fileprivate func mentions(_ word: Substring, _ initials: PinyinInitials) -> Bool {
        let texts = [title, owner.name, summary, region ?? ""] + requirements
        if texts.contains(where: { $0.localizedCaseInsensitiveContains(word) }) { return true }
        return [title, owner.name].contains { initials.of($0).contains(word.lowercased()) }
    }
}

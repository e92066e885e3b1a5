import Domain
import Ranking

extension Words {
    /// What is wrong with a field, in words that stand beside it.
    func sentence(of error: FieldError) -> String {
        switch language {
        case .en: return "\(line(of: error) ?? self[PageWords.this]) \(error.problem)."
        case .zh:
            let problem = FieldProblem.chinese(for: error.problem) ?? self[PageWords.checkField]
            return (line(of: error).map { $0 + self[PageWords.this] } ?? "") + problem + "。"
        }
    }

    /// Which line of a list, if it is one of them.
    private func line(of error: FieldError) -> String? {
        error.field.firstMatch(of: /\[(\d+)\]/).map { fill(PageWords.line, ["number": String($0.output.1)]) }
    }

    /// What stands against a request, as exactly as is known.
    func explanation(of problem: Problem) -> String {
        let limit = problem.members.integer("limit").map { fill(PageWords.limitIs, ["limit": count($0)]) }
        let reasons = problem.members.texts("reasons").compactMap(Exclusion.init)
            .map { fill($0.words, ["limit": "\(problem.members.integer("headcountLimit") ?? 10)"]) }
        return ([remedy(for: problem.kind)] + reasons + [limit].compactMap(\.self)).joined(separator: " ")
    }
}

extension Words {
    func title(of kind: ProblemKind) -> String {
        switch language {
        case .zh: kind.chinese.title
        case .en: kind.english.title
        }
    }

    /// What to do about it.
    func remedy(for kind: ProblemKind) -> String {
        switch language {
        case .zh: filled(kind.chinese.remedy)
        case .en: filled(kind.english.remedy)
        }
    }

    private func filled(_ remedy: String) -> String { remedy.replacing("{limit}", with: count(Question.textLimit)) }
}

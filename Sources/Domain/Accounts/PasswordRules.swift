/// What a password must be. Length does most of it; no kinds of characters are asked for, as NIST SP 800-63B-4, 3.1.1.2
/// advises, and what everybody tries first is refused.
package struct PasswordRules: Sendable {
    private let length: ClosedRange<Int>
    private let refusesGuessable: Bool

    package static let standard = PasswordRules(length: 10 ... 256, refusesGuessable: true)
    /// For the demonstration, whose passwords everybody is told.
    package static let demonstration = PasswordRules(length: 1 ... 256, refusesGuessable: false)

    /// What is wrong with it, as the password of such an account.
    package func errors(_ password: Password, of email: EmailAddress, name: String) -> [FieldError] {
        problem(password.text, email, name: Password(name).text).map { [FieldError(field: "password", problem: $0)] }
            ?? []
    }

    private func problem(_ password: String, _ email: EmailAddress, name: String) -> String? {
        if password.count < length.lowerBound {
            return "has \(password.count) characters: choose one of at least \(length.lowerBound)"
        }
        if password.count > length.upperBound {
            return "has \(password.count) characters: choose one of at most \(length.upperBound)"
        }
        guard refusesGuessable else { return nil }
        let folded = password.lowercased()
        if Set(folded).count < 4 {
            return "repeats the same few characters: choose one of more different characters"
        }
        if CommonPasswords.all.contains(folded) {
            return "is one of those that everybody tries first: choose another"
        }
        if isLittleBeyond([email.text, email.mailbox, name.lowercased()], folded) {
            return "is little more than the e-mail address or the name: choose one that says nothing of the account"
        }
        return nil
    }

    /// Whether fewer than five characters are left once all of these are taken out of it.
    private func isLittleBeyond(_ words: [String], _ password: String) -> Bool {
        let known = words.filter { $0.count >= 3 && password.contains($0) }
        let rest = known.reduce(password) { $0.replacing($1, with: "") }
        return !known.isEmpty && rest.count < 5
    }
}

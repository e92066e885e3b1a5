package import Foundation

/// How often something may fail within a while before it is refused without being tried.
///
/// What is counted by always names where the attempts come from, never the account alone: otherwise anybody could lock
/// somebody else out by failing in that person's name.
package struct AttemptLimit: Sendable {
    package let attempts: Int

    package init(attempts: Int) { self.attempts = attempts }

    package static let window: TimeInterval = 15 * 60
    /// From one network address to one e-mail address.
    package static let signIn = AttemptLimit(attempts: 10)
    /// From one network address to whatever e-mail address: stolen lists try each address once or twice.
    package static let address = AttemptLimit(attempts: 50)
    /// Of the present password, by whoever holds a session.
    package static let passwordChange = AttemptLimit(attempts: 10)
    /// Mails to one e-mail address.
    package static let resetMail = AttemptLimit(attempts: 3)

    /// Whole seconds until one more may be made; nil if it may be made now.
    ///
    /// - Parameter earlier: the latest attempts, newest first.
    package func retryAfter(_ earlier: [Date], at now: Date) -> Int? {
        guard earlier.count >= attempts else { return nil }
        let seconds = (earlier[attempts - 1] + Self.window).timeIntervalSince(now)
        return seconds > 0 ? Int(seconds.rounded(.up)) : nil
    }
}

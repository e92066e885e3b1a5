/// How the server treats those who call it.
package struct ServerOptions: Sendable {
    /// Whether people come by https. The server itself speaks http, behind a proxy that ends TLS.
    package var isHTTPS = false
    /// Whether the last entry of `X-Forwarded-For` was written by a proxy of ours; anybody can write the header.
    package var trustsProxy = false
    /// How long an answer may take.
    package var answerLimit = Duration.seconds(30)
    /// Of one account.
    package var signedInRate = RateLimiter.Rate(perSecond: 50, burst: 100)
    /// Of one address, for those who are not signed in.
    package var signedOutRate = RateLimiter.Rate(perSecond: 20, burst: 40)

    package init() {}
}

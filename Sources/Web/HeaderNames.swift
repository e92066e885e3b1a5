import Hummingbird

/// Names of fields that RFC 9110 does not have.
extension HTTPFields.Element.Name {
    static let forwardedFor = literal("X-Forwarded-For")
    static let idempotencyKey = literal("Idempotency-Key")
    static let idempotencyReplayed = literal("Idempotency-Replayed")
    static let link = literal("Link")
    static let onBehalfOf = literal("Berth-On-Behalf-Of")
    static let requestID = literal("X-Request-ID")
    static let secFetchSite = literal("Sec-Fetch-Site")

    /// The precondition is about the texts above, which every test of a header would find wrong.
    private static func literal(_ name: String) -> Self {
        guard let name = Self(name) else { preconditionFailure("\(name) is no name of a header field") }
        return name
    }
}

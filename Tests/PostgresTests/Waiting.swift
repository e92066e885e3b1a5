import Testing

/// Looks again every ten milliseconds, and gives up after ten seconds.
func waitUntil(sourceLocation: SourceLocation = #_sourceLocation, _ isSo: () async throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(10)
    while try await !isSo() {
        try #require(ContinuousClock.now < deadline, "in vain", sourceLocation: sourceLocation)
        try await Task.sleep(for: .milliseconds(10))
    }
}

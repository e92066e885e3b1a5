import Hummingbird
import HummingbirdTesting
import Testing

struct HealthTests {
    @Test func `a server that runs is alive, and ready once it can answer`() async throws {
        try await withSite { client in
            let alive = try await client.get("/healthz")
            let ready = try await client.get("/readyz")
            #expect(alive.status == .ok && alive.page == "ok\n")
            #expect(ready.status == .ok && ready.page == "ready\n")
        }
    }

    @Test func `before the first snapshot it is alive but not ready`() async throws {
        try await withSite(isReady: false) { client in
            let alive = try await client.get("/healthz").status
            let ready = try await client.get("/readyz").status
            #expect(alive == .ok && ready == .serviceUnavailable)
        }
    }
}

import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing

@testable import Web

struct ServerTests {
    @Test(.timeLimit(.minutes(5))) func `an answer that does not come is given up`() async throws {
        let (never, end) = AsyncStream.makeStream(of: Void.self)
        var options = ServerOptions()
        options.answerLimit = .milliseconds(100)
        let routes: (TimedRoutes<RouterGroup<AppContext>>) -> Void = { routes in
            routes.get("slow") { _, _ -> String in
                // As a transaction does, it does not hear that nobody waits any more.
                await Task { for await _ in never {} }.value
                return ""
            }
            routes.get("quick") { _, _ in "quick" }
        }
        try await withAPI(options: options, routes: routes) { client in
            let slow = try await client.send(.get, "/api/v1/slow")
            #expect(slow.status == .serviceUnavailable && slow.problem == "timed-out")
            #expect(slow.headers[.retryAfter] == "5")
            end.finish()
            let quick = try await client.send(.get, "/api/v1/quick")
            #expect(quick.page == "quick")
        }
    }

    @Test func `over a real connection, what is refused leaves it in order`() async throws {
        let router = emptyRouter(site: try testSite(), metrics: Metrics())
        let admission = Admission(options: ServerOptions()) { _ in .test(.owner) }
        router.apiRoutes(admission, within: .seconds(30)).addTestRoutes()
        try await Application(router: router).test(.live) { client in
            for _ in 0 ..< 3 {
                let large = try await client.send(.post, "/api/v1/things", String(repeating: "x", count: 1_000_000))
                #expect(large.status == .contentTooLarge && large.problem == "body-too-large")
                let small = try await client.send(.post, "/api/v1/things", #"{"id":"a"}"#)
                #expect(small.status == .created)
                let unread = try await client.send(.post, "/api/v1/nothing", String(repeating: "x", count: 100_000))
                #expect(unread.status == .notFound)
            }
        }
    }

    @Test(arguments: [
        ("abc-1.2_Z", true), (String(repeating: "x", count: 64), true), (String(repeating: "x", count: 65), false),
        ("", false), ("a b", false), ("a\"b", false), ("é", false),
    ])
    func `a request keeps the number that it came with, if it is one`(number: String, isKept: Bool) async throws {
        try await withAPI { client in
            let response = try await client.send(.get, "/api/v1/nothing", nil, [.requestID: number])
            let given = try #require(response.headers[.requestID])
            #expect((given == number) == isKept && !given.isEmpty)
            #expect(try response.record["requestId"] == .text(given))
        }
    }

    @Test func `what is counted has our names and nobody else’s`() async throws {
        let metrics = Metrics()
        try await withAPI(metrics: metrics) { client in
            _ = try await client.send(.get, "/api/v1/things/secret-id?q=secret")
            _ = try await client.send(.get, "/api/v1/things?limit=0")
            _ = try await client.execute(uri: "/api/v1/things", method: .get)
            _ = try await client.send(.get, "/secret-path")
            if let method = HTTPRequest.Method("SECRET") { _ = try await client.send(method, "/api/v1/things") }
        }
        let gauge = Gauge("berth_listings", help: "Listings.", values: ["{kind=\"opc\"}": 3])
        let text = metrics.text(with: [gauge])
        for line in [
            "http_requests_total{method=\"GET\",route=\"/api/v1/things/{id}\",status=\"2xx\"} 1",
            "http_requests_total{method=\"GET\",route=\"/api/v1/things\",status=\"4xx\"} 2",
            "http_requests_total{method=\"GET\",route=\"unknown\",status=\"4xx\"} 1",
            "http_requests_total{method=\"OTHER\",route=\"unknown\",status=\"4xx\"} 1",
            "http_request_duration_seconds_count{method=\"GET\",route=\"/api/v1/things/{id}\"} 1",
            "http_requests_in_flight 0", "# TYPE berth_listings gauge", "berth_listings{kind=\"opc\"} 3.0",
        ] {
            #expect(text.contains(line + "\n"), "\(line)")
        }
        #expect(!text.lowercased().contains("secret"))
    }

    @Test func `a histogram counts what is at most as long as each bound`() {
        let metrics = Metrics()
        let endpoint = Metrics.Endpoint(method: "GET", route: "/")
        for milliseconds in [1, 5, 6, 700, 60_000] {
            metrics.begin()
            metrics.end(endpoint, status: 200, took: .milliseconds(milliseconds))
        }
        let text = metrics.text(with: [])
        for (bound, count) in [("0.005", 2), ("0.01", 3), ("0.5", 3), ("1.0", 4), ("10.0", 4), ("+Inf", 5)] {
            #expect(text.contains("_bucket{method=\"GET\",route=\"/\",le=\"\(bound)\"} \(count)\n"), "\(bound)")
        }
        #expect(text.contains("http_request_duration_seconds_sum{method=\"GET\",route=\"/\"} 60.7"))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/stat")))
    func `the process knows its memory, its time and its beginning`() throws {
        let gauges = Dictionary(uniqueKeysWithValues: ProcessFigures.gauges.map { ($0.name, $0.values[0].value) })
        let memory = try #require(gauges["process_resident_memory_bytes"])
        let started = try #require(gauges["process_start_time_seconds"])
        #expect(memory > 1_000_000 && memory < 1e12)
        #expect(try #require(gauges["process_cpu_seconds_total"]) > 0)
        #expect(abs(Date.now.timeIntervalSince1970 - started) < 3_600)
    }

    @Test func `the address of a problem explains it in both languages`() async throws {
        try await withAPI { client in
            for kind in ProblemKind.allCases {
                let page = try await client.get(kind.address, [.acceptLanguage: "en"])
                #expect(page.status == .ok && page.page.contains("<code>\(kind.rawValue)</code>"))
                #expect(page.page.contains("<section lang=\"zh-CN\">") && page.page.contains("<section lang=\"en\">"))
            }
            let unknown = try await client.get("/problems/none")
            #expect(unknown.status == .notFound)
        }
    }
}

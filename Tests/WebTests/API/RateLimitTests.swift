import Domain
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

struct RateLimitTests {
    private let start = ContinuousClock.now

    @Test func `a burst is taken, and then as many as flow in`() {
        let limiter = RateLimiter(RateLimiter.Rate(perSecond: 10, burst: 3))
        let taken = (0 ..< 5).map { _ in limiter.take("a", at: start) == nil }
        #expect(taken == [true, true, true, false, false])
        #expect(limiter.take("b", at: start) == nil)
        #expect(limiter.take("a", at: start + .milliseconds(99)) != nil)
        #expect(limiter.take("a", at: start + .milliseconds(101)) == nil)
        #expect(limiter.take("a", at: start + .milliseconds(102)) != nil)
    }

    @Test func `in any second no more than the burst and a second’s flow get through`() {
        let limiter = RateLimiter(RateLimiter.Rate(perSecond: 20, burst: 40))
        let times = (0 ..< 5_000).map { start + .milliseconds($0) }
        let taken = times.filter { limiter.take("a", at: $0) == nil }
        // Five seconds: 40 + 5 × 20, and the last flow may have come just in time.
        #expect((139 ... 141).contains(taken.count))
        for second in times where second <= times[4_000] {
            #expect(taken.count { $0 >= second && $0 < second + .seconds(1) } <= 60)
        }
    }

    @Test func `how long to wait is how long it takes`() throws {
        let limiter = RateLimiter(RateLimiter.Rate(perSecond: 0.5, burst: 1))
        #expect(limiter.wait("a", at: start) == nil)
        #expect(limiter.take("a", at: start) == nil)
        let wait = try #require(limiter.take("a", at: start))
        #expect(wait > .seconds(1.99) && wait <= .seconds(2))
        #expect(limiter.wait("a", at: start) == wait)
        #expect(limiter.take("a", at: start + wait) == nil)
    }

    @Test func `however many call, memory stays bounded`() {
        let limiter = RateLimiter(RateLimiter.Rate(perSecond: 1, burst: 1), capacity: 100)
        for number in 0 ..< 10_000 { _ = limiter.take("\(number)", at: start) }
        #expect(limiter.count <= 200)
        #expect(limiter.take("9999", at: start) != nil)
    }

    @Test func `who comes too often is told when to come back`() async throws {
        var options = ServerOptions()
        options.signedInRate = RateLimiter.Rate(perSecond: 0.001, burst: 2)
        options.signedOutRate = RateLimiter.Rate(perSecond: 0.001, burst: 1)
        let known: [String: Caller] = ["one": .test(.owner, number: 1), "two": .test(.opc, number: 2)]
        try await withAPI(options: options, known: known) { client in
            let start = ContinuousClock.now
            for _ in 0 ..< 2 {
                let response = try await client.send(.get, "/api/v1/things", as: "one")
                #expect(response.status == .ok)
            }
            let refused = try await client.send(.get, "/api/v1/things", as: "one")
            #expect(refused.status == .tooManyRequests && refused.problem == "too-many-requests")
            let seconds = try #require(refused.headers[.retryAfter].flatMap { Int($0) })
            // A token comes every thousand seconds; of the first thousand some have gone by.
            let gone = Int((ContinuousClock.now - start) / .seconds(1)) + 1
            #expect((1_000 - gone ... 1_000).contains(seconds))
            #expect(try refused.record["retryAfter"] == .number(Double(seconds)))
            let other = try await client.send(.get, "/api/v1/things", as: "two")
            #expect(other.status == .ok)
        }
    }

    @Test func `who guesses tokens is soon not even asked for them`() async throws {
        var options = ServerOptions()
        options.signedOutRate = RateLimiter.Rate(perSecond: 0.001, burst: 3)
        try await withAPI(options: options) { client in
            var statuses: [Int] = []
            for guess in 0 ..< 5 {
                statuses.append(try await client.send(.get, "/api/v1/things", as: "\(guess)").status.code)
            }
            #expect(statuses == [401, 401, 401, 429, 429])
            let stranger = try await client.execute(uri: "/api/v1/public", method: .get)
            #expect(stranger.status == .ok)
        }
    }

    @Test func `addresses are told apart only where a proxy of ours says them`() async throws {
        for isTrusted in [true, false] {
            var options = ServerOptions()
            options.trustsProxy = isTrusted
            options.signedOutRate = RateLimiter.Rate(perSecond: 0.001, burst: 1)
            try await withAPI(options: options) { client in
                var statuses: [Int] = []
                for address in ["203.0.113.1", "203.0.113.2, 203.0.113.3", "203.0.113.1, 203.0.113.3"] {
                    let response = try await client.execute(
                        uri: "/api/v1/public", method: .get, headers: [.forwardedFor: address])
                    statuses.append(response.status.code)
                }
                #expect(statuses == (isTrusted ? [200, 200, 429] : [200, 429, 429]))
            }
        }
    }
}

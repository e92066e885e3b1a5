import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

struct AssetTests {
    @Test func `styles are kept for good under an address that changes with them`() async throws {
        try await withSite { client in
            let page = try await client.get("/").page
            let path = try #require(page.firstMatch(of: /href="(\/assets\/[0-9a-f]+\/berth\.css)"/)?.output.1)
            let style = try await client.get(String(path))
            #expect(style.status == .ok && style.headers[.contentType] == "text/css; charset=utf-8")
            #expect(style.headers[.cacheControl] == "public, max-age=31536000, immutable")
            let tag = try #require(style.headers[.eTag])
            let again = try await client.get(String(path), [.ifNoneMatch: tag])
            #expect(again.status == .notModified && again.body.readableBytes == 0)
        }
    }

    @Test func `an old address gets the present file, not to be kept`() async throws {
        try await withSite { client in
            let style = try await client.get("/assets/0/berth.css")
            #expect(style.status == .ok && style.headers[.cacheControl] == "no-cache")
        }
    }

    @Test func `the emblem is an image`() async throws {
        try await withSite { client in
            let emblem = try await client.get("/assets/0/berth.svg")
            #expect(emblem.headers[.contentType] == "image/svg+xml")
        }
    }

    @Test func `without Bootstrap the page has its own style only`() async throws {
        try await withSite(bootstrap: "/nowhere/bootstrap.min.css") { client in
            let page = try await client.get("/").page
            #expect(!page.contains("bootstrap") && page.contains("/berth.css\""))
        }
    }

    @Test func `versions differ where content does`() {
        #expect(Asset(name: "a.css", content: [1]).version != Asset(name: "a.css", content: [2]).version)
        // The published FNV-1a of the empty text and of “a”.
        #expect(Asset(name: "a", content: []).version == "cbf29ce484222325")
        #expect(Asset(name: "a", content: Array("a".utf8)).version == "af63dc4c8601ec8c")
    }
}

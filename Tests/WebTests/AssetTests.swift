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
        var nowhere = AssetSources()
        nowhere.bootstrap = "/nowhere/bootstrap.min.css"
        try await withSite(assets: nowhere) { client in
            let page = try await client.get("/").page
            #expect(!page.contains("bootstrap") && page.contains("/berth.css\""))
        }
    }

    @Test func `Bootstrap loses what no page uses, and keeps its tables and forms`() throws {
        let style = """
            :root{--bs-blue: #0d6efd}.row{margin: 0}.table{margin: 0}.modal-open .table{margin: 1px}.btn-close{opacity: 1}.modal-dialog{width: auto}
            .form-select{padding: 1px;background-image: url("data:image/svg+xml,%3csvg/%3e");border: 1px solid}
            @media (min-width: 992px){.d-lg-none{display: none}.offcanvas-lg{top: 0}}@media (min-width: 1400px){.col-xxl-1{flex: 0}}
            """
        let kept = String(decoding: Bootstrap.trimmed(Asset(name: "b.css", content: Array(style.utf8))), as: UTF8.self)
        for rule in [
            "--bs-blue", ".table{margin: 0}", ".form-select{padding: 1px;border: 1px solid}",
            ".d-lg-none{display: none}",
        ] {
            #expect(kept.contains(rule))
        }
        for gone in ["modal", "offcanvas", "row", "xxl", "data:"] { #expect(!kept.contains(gone)) }
    }

    @Test func `versions differ where content does`() {
        #expect(Asset(name: "a.css", content: [1]).version != Asset(name: "a.css", content: [2]).version)
        // The published FNV-1a of the empty text and of “a”.
        #expect(Asset(name: "a", content: []).version == "cbf29ce484222325")
        #expect(Asset(name: "a", content: Array("a".utf8)).version == "af63dc4c8601ec8c")
    }
}

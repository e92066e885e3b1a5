import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

struct HeaderTests {
    @Test(arguments: ["/", "/nowhere", "/healthz", "/?text=x", "/assets/0/berth.css"])
    func `every answer tells the browser what not to do`(uri: String) async throws {
        try await withSite { client in
            let headers = try await client.get(uri).headers
            let policy = try #require(headers[.contentSecurityPolicy])
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe") && !policy.contains("*") && !policy.contains("data:"))
            #expect(headers[.xContentTypeOptions] == "nosniff")
            let others = Dictionary(headers.map { ($0.name.canonicalName, $0.value) }) { $1 }
            #expect(others["referrer-policy"] == "same-origin")
            #expect(others["x-frame-options"] == "DENY")
        }
    }

    @Test func `pages keep to the policy: no script, no style but in files, nothing from elsewhere`() async throws {
        try await withSite { client in
            for uri in ["/", address("票据"), address("票据", asker: "opc", language: "en"), "/nowhere"] {
                let page = try await client.get(uri).page
                #expect(!page.contains("<style") && !page.contains(" style="))
                let scripts = page.matches(of: /<script([^>]*)>(.*?)<\/script>/).map(\.output)
                #expect(scripts.allSatisfy { $0.1.hasPrefix(" src=\"/assets/") && $0.2.isEmpty })
                #expect(scripts.count == page.matches(of: /<script/).count)
                #expect(!page.contains(/\son[a-z]+="/))
                #expect(!page.contains(/(src|href|action)="(https?:)?\/\//))
            }
        }
    }

    @Test func `a page is for one person and depends on the language`() async throws {
        try await withSite { client in
            let headers = try await client.get("/").headers
            #expect(headers[.cacheControl] == "private, no-cache")
            #expect(headers[.vary] == "Accept, Accept-Language, Cookie")
        }
    }

    @Test func `a head request is answered without a body`() async throws {
        try await withSite { client in
            let response = try await client.execute(uri: "/", method: .head)
            #expect(response.status == .ok)
            #expect(response.body.readableBytes == 0)
        }
    }
}

import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

struct LanguageTests {
    @Test(arguments: [
        (nil, Language.zh), ("", .zh), ("en", .en), ("en-GB,en;q=0.9,zh;q=0.8", .en), ("zh-TW,zh;q=0.9,en;q=0.8", .zh),
        ("fr, en;q=0.5, zh;q=0.7", .zh), ("de,*;q=0.5", .zh), ("zh;q=0,en;q=0.1", .en), ("EN-us", .en), ("en;q=x", .zh),
        ("fr", .zh), (",,;;q=", .zh),
    ])
    func `a browser's wishes are weighed`(header: String?, language: Language) {
        #expect(Language(accepting: header) == language)
    }

    @Test func `the address comes before the cookie, and the cookie before the browser`() async throws {
        try await withSite { client in
            let browser = try await client.get("/", [.acceptLanguage: "en"])
            let cookie = try await client.get("/", [.acceptLanguage: "en", .cookie: "lang=zh"])
            let address = try await client.get("/?lang=en", [.cookie: "lang=zh"])
            #expect(browser.headers[.contentLanguage] == "en")
            #expect(cookie.headers[.contentLanguage] == "zh-CN")
            #expect(address.headers[.contentLanguage] == "en")
        }
    }

    @Test func `a choice is remembered, and only a choice`() async throws {
        try await withSite { client in
            let chosen = try await client.get("/?lang=en").headers[.setCookie]
            let cookie = try #require(chosen)
            #expect(cookie.hasPrefix("lang=en") && cookie.contains("SameSite=Lax") && cookie.contains("HttpOnly"))
            let preferred = try await client.get("/", [.acceptLanguage: "en"]).headers[.setCookie]
            let unknown = try await client.get("/?lang=tlh").headers[.setCookie]
            #expect(preferred == nil && unknown == nil)
        }
    }

    @Test func `the switch keeps the question`() async throws {
        try await withSite { client in
            let page = try await client.get(address("票据 a", asker: "opc")).page
            #expect(page.contains("href=\"/?text=%E7%A5%A8%E6%8D%AE%20a&amp;for=opc&amp;lang=en\" hreflang=\"en\""))
        }
    }

    @Test func `words of another language are marked as such`() {
        #expect(foreign("票据", on: .en) == "<span lang=\"zh-CN\">票据</span>")
        #expect(foreign("Receipts", on: .zh) == "<span lang=\"en\">Receipts</span>")
        #expect(foreign("票据", on: .zh) == "票据")
    }
}

import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

struct DemonstrationTests {
    @Test(arguments: ["/", address("票据"), address("票据", asker: "opc"), "/nowhere"])
    func `every page of a demonstration says that it is fiction, in both languages`(uri: String) async throws {
        try await withSite { client in
            let chinese = try await client.get(uri, [.cookie: "lang=zh"]).page
            #expect(chinese.contains("均为虚构"))
            let english = try await client.get(uri.replacing("lang=zh", with: "lang=en"), [.cookie: "lang=en"]).page
            #expect(english.contains("are fictional"))
        }
    }

    @Test func `a real site does not`() async throws {
        try await withSite(isDemonstration: false) { client in
            let page = try await client.get("/").page
            #expect(!page.contains("虚构"))
        }
    }
}

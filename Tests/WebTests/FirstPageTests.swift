import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

struct FirstPageTests {
    @Test func `an empty box shows what Berth is, in both languages`() async throws {
        try await withSite { client in
            let chinese = try await client.get("/").page
            let english = try await client.get("/?lang=en").page
            #expect(chinese.contains("<html lang=\"zh-CN\">") && english.contains("<html lang=\"en\">"))
            #expect(chinese.contains("沪自贸临管委〔2026〕19号") && english.contains("沪自贸临管委〔2026〕19号"))
            #expect(chinese.contains("临港新片区") && english.contains("Lingang"))
            #expect(chinese.contains("原则上不超过10人") && english.contains("at most 10 people"))
        }
    }

    @Test func `counts stand on the first page`() throws {
        let page = startPage(
            Question(text: "", asker: .scenario), counts: (1_200, 300), in: try testFrame(.en)
        ).markup
        #expect(page.contains("<dt>Scenarios</dt><dd>1,200</dd>"))
        #expect(page.contains("<dt>OPCs</dt><dd>300</dd>"))
    }

    @Test(arguments: Asker.allCases, Language.allCases)
    func `a click on an example asks it`(asker: Asker, language: Language) async throws {
        try await withSite { client in
            let page = try await client.get("/?for=\(asker.rawValue)&lang=\(language.rawValue)").page
            let links = page.matches(of: /<li><a href="(\/\?[^"]*)">/)
            let examples = links.map { String($0.output.1).replacing("&amp;", with: "&") }
            #expect(examples.count == 3)
            for example in examples {
                let list = try await client.get(example)
                #expect(list.status == .ok)
                #expect(list.page.contains("id=\"list\""))
            }
        }
    }

    @Test func `a need finds OPCs and a capability finds scenarios`() async throws {
        try await withSite { client in
            let profiles = try await client.get(address("票据识别", asker: "scenario")).page
            let scenarios = try await client.get(address("票据识别", asker: "opc")).page
            #expect(profiles.contains("<h1>推荐的OPC</h1>"))
            #expect(profiles.contains("value=\"scenario\" checked"))
            #expect(scenarios.contains("<h1>推荐的场景</h1>"))
            #expect(scenarios.contains("value=\"opc\" checked"))
        }
    }

    @Test func `what was typed stays in the box`() async throws {
        try await withSite { client in
            let page = try await client.get(address("one + one\nis 100%")).page
            #expect(page.contains("one + one\nis 100%</textarea>"))
        }
    }

    @Test func `a short question goes on to an address that can be kept`() async throws {
        try await withSite { client in
            let response = try await client.post(text: "票据 & more", asker: "opc")
            #expect(response.status == .seeOther)
            #expect(response.headers[.location] == "/?text=%E7%A5%A8%E6%8D%AE%20%26%20more&for=opc")
        }
    }

    @Test func `a long question is answered at once, and its languages are switched by a form`() async throws {
        let text = String(repeating: "票据识别。", count: 400)
        try await withSite { client in
            let chinese = try await client.post(text: text)
            #expect(chinese.status == .ok)
            #expect(chinese.page.contains("<form method=\"post\" action=\"/?lang=en\">"))
            #expect(chinese.page.contains("name=\"text\" value=\"\(text)\""))
            let english = try await client.post("/?lang=en", text: text)
            #expect(english.page.contains("<html lang=\"en\">") && english.page.contains("\(text)</textarea>"))
        }
    }

    @Test(arguments: ["---", "？！", "…"])
    func `what has no words is not ranked`(text: String) async throws {
        try await withSite { client in
            let response = try await client.get(address(text, language: "en"))
            #expect(response.status == .ok)
            #expect(response.page.contains("Please describe the need or the capability in words"))
        }
    }
}

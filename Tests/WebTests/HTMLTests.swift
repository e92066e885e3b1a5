import Domain
import Testing

@testable import Matchmaking
@testable import Ranking
@testable import Web

struct HTMLTests {
    static let hostile = "\"><script>alert('x')</script>&amp;\"\u{301} onload=<\u{338}bogus"

    @Test func `what is interpolated is text`() {
        let page: HTML = "<p>\(Self.hostile)</p>"
        #expect(page.markup == "<p>\(Self.escaped)</p>")
    }

    @Test func `a mark that combines with a bracket does not hide it`() {
        let page: HTML = "\("\"\u{301}<\u{338}")"
        #expect(Array(page.markup.unicodeScalars) == Array("&quot;\u{301}&lt;\u{338}".unicodeScalars))
    }

    @Test func `hostile text is harmless wherever a person's words are shown`() async throws {
        try await withSite { client in
            for uri in [address(Self.hostile), address(Self.hostile, asker: "opc"), "/" + "%3Cscript%3E"] {
                expectHarmless(try await client.get(uri).page)
            }
            expectHarmless(try await client.post(text: Self.hostile + String(repeating: "长", count: 2_000)).page)
        }
    }

    @Test(arguments: Language.allCases)
    func `hostile listings are harmless`(language: Language) throws {
        var profile = Profile.sample(name: Self.hostile, summary: Self.hostile)
        profile.region = Self.hostile
        profile.community = Self.hostile
        var scenario = Scenario.sample(title: Self.hostile)
        scenario.owner.name = Self.hostile
        scenario.track = Self.hostile
        let rows: [CoverageRow] = [.sample(Self.hostile, .partial, Self.hostile, kind: .reference)]
        let site = try testSite(name: Self.hostile)
        let question = Question(text: Self.hostile, asker: .opc)
        let frame = try testFrame(language, site: site)
        let profiles = listPage(
            RecommendationList.sample([profile], coverage: rows), question: question, in: frame)
        let scenarios = listPage(
            RecommendationList.sample([scenario], logit: -10, coverage: rows), question: question,
            in: frame)
        expectHarmless(profiles.markup)
        expectHarmless(scenarios.markup)
        #expect(profiles.markup.count(of: Self.escaped) >= 7)
        #expect(scenarios.markup.count(of: Self.escaped) >= 6)
    }

    private static let escaped =
        "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;&quot;\u{301} onload=&lt;\u{338}bogus"

    private func expectHarmless(_ page: String) {
        // A browser reads scalar by scalar: without the marks that combine, `contains` does too.
        let bare = String(String.UnicodeScalarView(page.unicodeScalars.filter { $0 != "\u{301}" && $0 != "\u{338}" }))
        let isBroken = ["<script>", "alert('", "<bogus", "\" onload"].contains { bare.contains($0) }
        #expect(!isBroken && page.contains("<h1>"))
    }
}

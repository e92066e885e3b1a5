import Domain
import Ranking
import Testing

struct RankingTextTests {
    @Test func `a scenario is its title, summary, requirements and deliverables`() {
        var scenario = Scenario(
            id: Scenario.ID("S"), owner: Scenario.Owner(name: "港务集团"), track: "ports", title: "报关", summary: "综述",
            requirements: ["识别", "校验"])
        scenario.deliverables = ["系统"]
        scenario.acceptanceCriteria = ["98%"]
        scenario.region = "临港"
        let text = RankingText(scenario)
        #expect(text.parts.map(\.kind) == [.title, .summary, .requirement, .requirement, .deliverable])
        #expect(text.parts.map(\.text) == ["报关", "综述", "识别", "校验", "系统"])
        #expect(text.text == "报关\n综述\n识别\n校验\n系统")
        #expect(text.indices(of: .requirement) == [2, 3])
        #expect(text.indices(of: .capability) == [])
    }

    @Test func `a profile is its summary, capabilities and cases, not its name`() {
        var profile = Profile(
            id: Profile.ID("P"), name: "最强公司", headcount: 1, tracks: ["ports"], summary: "综述", capabilities: ["识别"])
        profile.cases = [
            Profile.Case(title: "港口", client: "甲方", year: 2025, outcome: "上线"), Profile.Case(title: "展览"),
        ]
        let text = RankingText(profile)
        #expect(text.parts.map(\.kind) == [.summary, .capability, .reference, .reference])
        #expect(text.parts.map(\.text) == ["综述", "识别", "港口 甲方 上线", "展览"])
    }

    @Test(
        arguments: [
            ("需要报关。支持英文！可以吗？", ["需要报关", "支持英文", "可以吗"]), ("识别；校验;交付", ["识别", "校验", "交付"]),
            ("one line\nanother line\r\nthird", ["one line", "another line", "third"]),
            ("Version 1.5 is fine. Next, please! Really?", ["Version 1.5 is fine.", "Next, please!", "Really?"]),
            ("见 example.com。", ["见 example.com"]), ("报关", ["报关"]), ("  报关", ["报关"]),
            ("", []), ("  \n。！🚢…", []), ("报关。。。\n\n\n识别", ["报关", "识别"]), ("- 识别\n- 校验", ["- 识别", "- 校验"]),
        ])
    func `typed text is taken apart by sentences and lines`(typed: String, parts: [String]) {
        #expect(RankingText(typed: typed, for: .need).parts.map(\.text) == parts)
    }

    @Test func `what a need types are requirements, what an offer types capabilities`() {
        #expect(RankingText(typed: "识别。校验", for: .need).parts.map(\.kind) == [.requirement, .requirement])
        #expect(RankingText(typed: "识别。校验", for: .offer).parts.map(\.kind) == [.capability, .capability])
    }

    @Test(arguments: [19, 20, 21, 50]) func `of many sentences the twentieth part holds the rest`(count: Int) {
        let sentences = (1 ... count).map { "第\($0)句" }
        let parts = RankingText(typed: sentences.joined(separator: "。"), for: .need).parts.map(\.text)
        #expect(parts.count == min(count, 20))
        #expect(parts.joined(separator: " ") == sentences.joined(separator: " "))
        #expect(parts[18] == "第19句")
    }
}

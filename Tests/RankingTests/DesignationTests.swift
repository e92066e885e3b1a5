import Testing

@testable import Ranking

struct DesignationTests {
    @Test(
        arguments: [
            ("ISO 27001", ["№iso27001"]), ("ISO27001认证", ["№iso27001"]), ("iso-27001", ["№iso27001"]),
            ("ISO/IEC 27001:2022", ["№iso27001"]), ("ＩＳＯ２７００１", ["№iso27001"]), ("ISO/SAE 21434", ["№iso21434"]),
            ("GB/T 22239-2019", ["№gb22239"]), ("GBT22239", ["№gb22239"]), ("符合GB 44495—2024", ["№gb44495"]),
            ("UN R155", ["№un155"]), ("UN-R155", ["№un155"]), ("IEEE 802.11", ["№ieee802"]),
            ("IEC 61508-3", ["№iec61508"]),
            ("ISO 27001、ISO 9001", ["№iso27001", "№iso9001"]),
            // The issuer of “ISO/IEC” is the first; a second number needs its own.
            ("ISO. 27001", []), ("ISO, 27001", []), ("ISO\n27001", []), ("iso", []), ("27001", []),
            ("ISO certified 2024", []),
            ("ISO 9", []), ("isotope 27001", []), ("ISO体系27001", []), ("", []),
        ])
    func `the numbers of standards`(text: String, keys: [String]) {
        let found = Lexicon.plain.terms(of: text).filter { $0.kind == .designation }
        #expect(found.map(\.key) == keys)
    }

    @Test func `one standard, written in two ways`() {
        let index = LexicalIndex(["持有ISO27001", "持有 9001"])
        let scores = index.scores(for: "ISO/IEC 27001:2022")
        #expect(scores[0] > 0 && scores[1] == 0)
    }
}

import Testing

@testable import Ranking

struct GlossaryTests {
    static let glossary = """
        # For people.

        点云|点资料\tpoint cloud
        电商|电子商务\te-commerce | ecommerce
        跨境电商\tcross-border e-commerce
        数据出境\tdata export
        出境安全评估\texit assessment
        数字藏品\tdigital collectible|NFT
        AI生成\tAI-generated
        三维框|3D框\t3D bounding box
        """

    @Test(
        arguments: [
            ("点云标注", ["点云 §point cloud"]), ("A point cloud.", ["point cloud §point cloud"]),
            ("Point-Clouds", ["Point Clouds §point cloud"]), ("point\tclouds", ["point clouds §point cloud"]),
            ("ＰＯＩＮＴ　ＣＬＯＵＤ", ["POINT CLOUD §point cloud"]),
            // A sentence, a line or a comma ends a phrase.
            ("to the point. Cloud", []), ("point\ncloud", []), ("point, cloud", []), ("点，云", []), ("点 云", []),
            ("点。云", []),
            // Nothing inside other words.
            ("checkpoint clouds", []), ("point cloudy", []), ("NFTs", ["NFTs §digital collectible"]), ("nfto", []),
            ("nft-based", ["nft §digital collectible"]),
            // Names within a name count besides, and so do names that share a part.
            ("跨境电商", ["跨境电商 §cross-border e-commerce", "电商 §e-commerce"]),
            (
                "Cross-border e-commerce",
                ["Cross border e commerce §cross-border e-commerce", "e commerce §e-commerce"]
            ),
            ("数据出境安全评估", ["数据出境 §data export", "出境安全评估 §exit assessment"]),
            ("ecommerce and 电子商务", ["ecommerce §e-commerce", "电子商务 §e-commerce"]),
            // Chinese and Latin in one name.
            ("用AI生成", ["AI生成 §AI-generated"]), ("AI 生成的", ["AI 生成 §AI-generated"]), ("3D框", ["3D框 §3D bounding box"]),
            ("", []), ("点", []), ("point", []),
        ])
    func `names are found in both languages`(text: String, concepts: [String]) throws {
        let lexicon = Lexicon(glossary: try Glossary(Self.glossary)) { $0 }
        let found = lexicon.terms(of: text).filter { $0.kind == .concept }
        #expect(found.map { "\($0.text) \($0.key)" } == concepts)
    }

    @Test(
        arguments: [
            ("点云", 1), ("\n点云\tpoint cloud\tmore", 2), ("点云\t", 1), ("\tpoint cloud", 1), ("点云||点\tpoint cloud", 1),
            ("点云\tpoint cloud\n#\n点云\tpoints", 3), ("点云\tCloud\n云\tcloud", 2),
        ])
    func `what is wrong names its line`(text: String, line: Int) {
        let error = #expect(throws: GlossaryError.self) { try Glossary(text) }
        #expect(error?.line == line)
        #expect(error?.description.hasPrefix("The glossary, line \(line): ") ?? false)
    }

    @Test func `both languages score alike, and other texts not at all`() throws {
        let lexicon = Lexicon(glossary: try Glossary(Self.glossary)) { $0 }
        let index = LexicalIndex(["点云", "point cloud", "仓储"], lexicon: lexicon)
        let scores = index.scores(for: "point clouds")
        #expect(scores[0] > 0 && scores[1] > scores[0] && scores[2] == 0)
    }

    @Test func `folding goes before everything`() throws {
        let lexicon = Lexicon(glossary: try Glossary(Self.glossary)) { $0.replacing("點雲", with: "点云") }
        #expect(lexicon.terms(of: "點雲").map(\.key) == ["点云", "§point cloud"])
    }
}

import Foundation
import Ranking
import Testing

@testable import Matchmaking

struct LexiconTests {
    @Test(
        arguments: [
            ("數據出境", "数据出境"), ("軟體開發", "软件开发"), ("資料庫", "数据库"), ("網路", "网络"), ("列印機", "打印机"), ("著作權", "著作权"),
            ("頭髮與發展", "头发与发展"), ("點雲 point cloud", "点云 point cloud"), ("乾燥", "干燥"), ("皇后", "皇后"), ("", ""),
            ("ISO", "ISO"),
            // Simplified stays as it is, word for word.
            ("软件著作权", "软件著作权"), ("微信小程序和文件", "微信小程序和文件"), ("カタカナ", "カタカナ"), ("𠮷野家", "𠮷野家"), ("數\0據", "数 据"),
        ])
    func `Traditional becomes Simplified, with the words of the mainland`(text: String, simplified: String) throws {
        #expect(try SimplifiedChinese().text(text) == simplified)
    }

    @Test func `what is Simplified stays so`() throws {
        let chinese = try SimplifiedChinese()
        for text in ["臺灣節氣繪本簡體版及英、日語有聲互動版製作", "粵港跨境司機及收貨人資料：大灣區標準合同備案", "舊工程圖面辨識與首件檢驗表自動產生"] {
            let simplified = chinese.text(text)
            #expect(simplified != text)
            #expect(chinese.text(simplified) == simplified)
        }
    }

    @Test func `many threads convert at once`() async throws {
        let chinese = try SimplifiedChinese()
        let texts = (0 ..< 200).map { "第\($0)份：跨境雲端主機盤點、軟體授權與資料庫移轉" }
        let expected = texts.map { "第\(texts.firstIndex(of: $0) ?? -1)份：跨境云端主机盘点、软件授权与数据库移转" }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0 ..< 8 {
                group.addTask { (0 ..< 20).allSatisfy { _ in texts.map(chinese.text) == expected } }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    @Test func `data that is missing is named, with the remedy`() throws {
        let missing = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json").path
        let error = #expect(throws: SimplifiedChineseError.self) { try SimplifiedChinese(configuration: missing) }
        #expect(error?.description.contains(missing) ?? false)
        #expect(error?.description.contains("libopencc-data") ?? false)
    }

    @Test(
        arguments: [
            "{", "{}", #"{"segmentation": {"type": "mmseg", "dict": {"type": "ocd2", "file": "none.ocd2"}}}"#,
            #"{"segmentation": {"type": "mmseg", "dict": {"type": "ocd2", "file": "broken.ocd2"}}}"#,
        ])
    func `data that is broken is an error and no crash`(configuration: String) throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: directory) }
        try Data(configuration.utf8).write(to: directory.appending(path: "c.json"))
        // The right beginning, and then nothing that makes sense.
        try Data("OPENCC_MARISA_0.2.5 and no more".utf8).write(to: directory.appending(path: "broken.ocd2"))
        #expect(throws: SimplifiedChineseError.self) {
            try SimplifiedChinese(configuration: directory.appending(path: "c.json").path)
        }
    }

    @Test(
        arguments: [
            ("跨境電商獨立站", "cross-border e-commerce"), ("標準合同備案", "standard contract filing"), ("點雲標註", "point cloud"),
            ("直播带货", "live streaming"), ("软件著作权登记", "software copyright"), ("高斯泼溅", "Gaussian splatting"),
            ("硬體在環 HIL台架", "hardware-in-the-loop"), ("資料出境安全評估", "outbound data security assessment"),
            ("大型語言模型", "LLMs"), ("預測性維護", "predictive maintenance"), ("等保三级", "MLPS"),
        ])
    func `the glossary joins both languages`(chinese: String, english: String) throws {
        let index = LexicalIndex([english, "仓储 warehouse nothing"], lexicon: try Lexicon.shipped())
        let scores = index.scores(for: chinese)
        #expect(scores[0] > 0 && scores[1] == 0)
    }
}

import Domain
import Testing

struct EvidenceTests {
    private static let neither = "is missing: give a link, or a file’s name and sha256"
    private static let noAddress = "is no web address: it begins with https://"
    private static let noHash = "is no SHA-256: it has 64 hexadecimal digits"

    static func read(_ fields: Record) throws -> [Evidence] {
        try MatchMove(record: ["to": .text("delivered"), "evidence": .list([.object(fields)])]).evidence
    }

    @Test(arguments: [
        "https://example.com", "http://example.com/a", "https://例子.中国/报告", "https://example.com/a?b=c&d=%20#e",
        "https://192.0.2.1:8443/", "https://example.com/javascript:",
    ])
    func `a link is a page's address`(_ link: String) throws {
        #expect(try Self.read(["link": .text(link)]) == [.link(link)])
        #expect(try Self.read(["link": .text("  \(link)\n")]) == [.link(link)])
    }

    @Test(arguments: [
        "javascript:alert(1)", "data:text/html,x", "ftp://example.com/a", "file:///etc/passwd", "//example.com/a",
        "example.com", "www.example.com/a", "https:/example.com", "https:example.com", "mailto:a@example.com",
        "see https://example.com", "-https://example.com", "https://example.com/a b", "https://example.com/\ta",
        "https://example.com/\na", "https://example.com/\r\na", "https://example.com/\u{A0}a",
        "https://example.com/\u{3000}a", "https://example.com/\u{2028}a", "https://example.com/\u{85}a",
        "https://a b.example.com/", "ｈttps://example.com", "https：//example.com",
    ])
    func `what is no page's address is no link`(_ link: String) {
        let error = #expect(throws: FieldErrors.self) { try Self.read(["link": .text(link)]) }
        #expect(error == .one("evidence[1].link", Self.noAddress))
    }

    @Test(
        arguments: [
            (["link": .text("https://a.cn/\u{0}")], "link", "contains a control character: remove it"),
            (["link": .text("x", times: 2_001)], "link", "has 2001 characters: shorten it to 2000"),
            (["link": .flag(true)], "link", "is true or false: give a text"), ([:], "link", neither),
            (["link": .null], "link", neither), (["link": .text(" ")], "link", neither),
            (["name": .text("a.pdf")], "link", neither),
            (["sha256": .text(MatchMoveTests.hash)], "link", neither),
            (["link": .text("https://a.cn/"), "name": .text("a.pdf")], "link", neither),
            (["link": .text("https://a.cn/"), "sha256": .text(MatchMoveTests.hash)], "link", neither),
            (
                ["name": .text("x", times: 256), "sha256": .text("0", times: 64)], "name",
                "has 256 characters: shorten it to 255"
            ),
            (["name": .list([]), "sha256": .text("0", times: 64)], "name", "is a list: give a text"),
            (["name": .text("a.pdf"), "sha256": .flag(true)], "sha256", "is true or false: give a text"),
            (["name": .text("a.pdf"), "sha256": .text("0", times: 63)], "sha256", noHash),
            (
                ["name": .text("a.pdf"), "sha256": .text("0", times: 65)], "sha256",
                "has 65 characters: shorten it to 64"
            ),
            (["name": .text("a.pdf"), "sha256": .text("g", times: 64)], "sha256", noHash),
            (["name": .text("a.pdf"), "sha256": .text("一", times: 64)], "sha256", noHash),
            (["name": .text("a.pdf"), "sha256": .text("0 ", times: 32)], "sha256", noHash),
            (
                ["link": .text("https://a.cn/"), "url": .text("https://a.cn/")], "url",
                "is not a field that Berth knows: remove it or correct its name"
            ),
        ] as [(Record, String, String)])
    func `a piece that nobody could look at is refused`(_ fields: Record, _ field: String, _ problem: String) {
        let error = #expect(throws: FieldErrors.self) { try Self.read(fields) }
        #expect(error == .one("evidence[1].\(field)", problem))
    }

    @Test(
        arguments: [
            (.text("https://a.cn/"), "evidence", "is a text: give a list of objects"),
            (.object(["link": .text("https://a.cn/")]), "evidence", "is an object: give a list of objects"),
            (.list([.text("https://a.cn/")]), "evidence[1]", "is a text: give an object"),
            (
                .list(Array(repeating: .object(["link": .text("https://a.cn/")]), count: 21)), "evidence",
                "has 21 entries: no more than 20"
            ),
        ] as [(RecordValue, String, String)])
    func `evidence is a list of pieces`(_ value: RecordValue, _ field: String, _ problem: String) {
        let record: Record = ["to": .text("delivered"), "evidence": value]
        let error = #expect(throws: FieldErrors.self) { try MatchMove(record: record) }
        #expect(error == .one(field, problem))
    }
}

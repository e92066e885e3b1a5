import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Matchmaking
import Testing

@testable import Web

struct OfficePageTests {
    private static let pages = [
        "/office", "/office/figures/scenariosOpened", "/office/queue", "/office/scenarios", "/office/opcs",
        "/office/matches", "/office/ledger", "/office/ledger/verification", "/office/settings", "/office/users",
        "/office/plan", "/office/gaps", "/office/duplicates", "/office/scenarios/DEMO-CBD-S01",
    ]
    private static let files = ["ledger.jsonl", "kpi.csv", "scenarios.xlsx", "opcs.jsonl", "matches.csv"]

    @Test(arguments: [Role.opc, .owner])
    func `nobody but the office sees its pages or takes its files`(role: Role) async throws {
        try await withVisitor(role) { visitor, _ in
            for path in Self.pages + Self.files.map({ "/office/exports/\($0)" }) {
                let answer = try await visitor.get(path)
                #expect(answer.status == .forbidden, "\(path)")
            }
        }
        try await withPeople { client, _ in
            for path in Self.pages {
                let answer = try await client.get(path)
                #expect(answer.headers[.location] == "/sign-in?to=" + FormFields.escaped(path))
            }
        }
    }

    @Test func `the office's pages are whole in both languages`() async throws {
        try await withVisitor(.office) { visitor, people in
            for path in Self.pages + ["/office/opcs/\(people.opc)"] {
                for language in Language.allCases {
                    let answer = try await visitor.get(path + "?lang=\(language.rawValue)")
                    #expect(answer.status == .ok, "\(path)")
                    #expect(answer.page.contains("<html lang=\"\(language.tag)\">"))
                    #expect(!answer.page.contains(" style=") && !answer.page.contains("onclick"))
                }
            }
        }
    }

    @Test func `a list can be narrowed by one thing alone: no filter requires another`() async throws {
        try await withVisitor(.office) { visitor, _ in
            for path in [
                "/office", "/office/scenarios", "/office/opcs", "/office/ledger", "/office/users", "/office/plan",
            ] {
                let page = try await visitor.get(path).page
                let form = try #require(page.firstMatch(of: /<form method="get"[^>]*class="filters"[\s\S]*?<\/form>/))
                #expect(!form.output.contains(" required") && !form.output.contains("class=\"optional\""), "\(path)")
            }
        }
        try await withVisitor(.opc) { visitor, _ in
            let page = try await visitor.get("/opc/scenarios").page
            let form = try #require(page.firstMatch(of: /<form method="get"[^>]*class="filters"[\s\S]*?<\/form>/))
            #expect(!form.output.contains(" required") && !form.output.contains("class=\"optional\""))
        }
    }

    @Test(arguments: ["", "?asOf=2099-12-31", "?track=digital-culture"])
    func `every figure of the board is the API's, and leads to a list as long as it says`(query: String) async throws {
        try await withVisitor(.office) { visitor, _ in
            let (page, report) = try await board(query, visitor)
            let shown = Dictionary(
                page.matches(of: /<data id="(\w+)" value="([^"]+)"/).map { (String($0.output.1), Double($0.output.2)) }
            ) { one, _ in one }
            var known = 0
            for section in Indicator.Section.allCases {
                for figure in report.objects(section.rawValue) {
                    guard let id = figure.text("id"), case .number(let value)? = figure["value"] else { continue }
                    known += 1
                    #expect(shown[id] == value, "\(id)")
                }
            }
            #expect(known > 30 && shown.count == known)
            for id in ["scenariosOpened", "opcs", "scenariosSubmitted"] {
                let (list, count) = try await list(behind: id, query, visitor)
                #expect(list.contains(Words(.en).fill(BoardWords.behind, ["count": Words(.en).count(count)])), "\(id)")
            }
        }
    }

    /// The list behind a figure, and the figure itself, of the same state of the ledger.
    private func list(behind id: String, _ query: String, _ visitor: PageVisitor) async throws -> (String, Int) {
        for _ in 0 ..< 50 {
            let (page, before) = try await board(query, visitor)
            let list = try await visitor.get("/office/figures/\(id)" + query).page
            let value = page.matches(of: /<data id="(\w+)" value="([^"]+)"/).first { $0.output.1 == id }?.output.2
            let after = try await board(query, visitor).report
            if before["ledger"] == after["ledger"] { return (list, Int(Double(value ?? "") ?? -1)) }
        }
        throw ServiceError.busy
    }

    /// The board and the API's report, of the same state of the program: other tests write into the ledger and look at lists
    /// meanwhile.
    private func board(_ query: String, _ visitor: PageVisitor) async throws -> (page: String, report: Record) {
        func figures(_ report: Record) -> [[Record]] { Indicator.Section.allCases.map { report.objects($0.rawValue) } }
        for _ in 0 ..< 50 {
            let report = try await visitor.get("/api/v1/kpi" + query).record
            let page = try await visitor.get("/office" + query).page
            let after = try await visitor.get("/api/v1/kpi" + query).record
            if let hash = report.object("ledger")?.text("hash"), page.contains(hash), figures(report) == figures(after)
            {
                return (page, report)
            }
        }
        throw ServiceError.busy
    }

    @Test func `a day before the program has nothing, and no such day or figure is said`() async throws {
        try await withVisitor(.office) { visitor, _ in
            let page = try await visitor.get("/office?asOf=2001-01-01").page
            #expect(page.contains("<data id=\"scenariosOpened\" value=\"0.0\">0</data>"))
            let cases: [(String, HTTPResponse.Status)] = [
                ("/office?asOf=yesterday", .badRequest), ("/office/figures/nothing", .notFound),
                ("/office?days=3", .badRequest), ("/office/exports/secrets.csv", .notFound),
                ("/office/exports/ledger.exe", .notFound), ("/office/opcs/NOBODY", .notFound),
                ("/office?track=nowhere", .unprocessableContent),
            ]
            for (path, status) in cases {
                let answer = try await visitor.get(path)
                #expect(answer.status == status, "\(path)")
            }
        }
    }

    @Test func `the office's files hold no contact data`() async throws {
        try await withVisitor(.office) { visitor, people in
            for name in Self.files {
                let answer = try await visitor.get("/office/exports/\(name)")
                #expect(answer.status == .ok)
                #expect(answer.headers[.contentDisposition] == "attachment; filename=\"\(name)\"")
            }
            let profiles = try await visitor.get("/office/exports/opcs.jsonl").page
            #expect(profiles.contains(people.opc) && !profiles.contains("\"contact\""))
        }
    }

    @Test func `the ledger is searched by subject, role and state, and holds`() async throws {
        try await withVisitor(.office) { visitor, people in
            let found = try await visitor.get("/office/ledger?kind=scenario&subject=\(people.scenario)").page
            #expect(found.contains("/office/scenarios/\(people.scenario)"))
            let nothing = try await visitor.get("/office/ledger?state=nowhere&role=admin").page
            #expect(nothing.contains(Words(.en)[LedgerWords.nothing]))
            let verified = try await visitor.get("/office/ledger/verification").page
            #expect(verified.contains(Words(.en)[LedgerWords.intactTitle]))
        }
    }
}

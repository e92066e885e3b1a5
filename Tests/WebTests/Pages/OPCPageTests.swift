import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Matchmaking
import Testing

@testable import Web

struct OPCPageTests {
    private static let pages = ["/opc", "/opc/scenarios", "/opc/matches", "/opc/profile", "/opc/data"]

    @Test func `an OPC's pages are for OPCs only`() async throws {
        try await withVisitor(.owner) { visitor, people in
            for page in Self.pages + ["/opc/scenarios/\(people.scenario)"] {
                let answer = try await visitor.get(page)
                #expect(answer.status == .forbidden)
            }
        }
        try await withPeople { client, _ in
            for page in Self.pages {
                let address = "/sign-in?to=" + FormFields.escaped(page)
                let answer = try await client.get(page)
                #expect(answer.headers[.location] == address)
            }
        }
    }

    @Test func `an OPC's pages are whole in both languages`() async throws {
        try await withVisitor(.opc) { visitor, people in
            for page in Self.pages + ["/opc/scenarios/\(people.scenario)"] {
                for language in Language.allCases {
                    let response = try await visitor.get(page + "?lang=\(language.rawValue)")
                    #expect(response.status == .ok, "\(page)")
                    #expect(response.page.contains("<html lang=\"\(language.tag)\">"))
                }
            }
        }
    }

    @Test func `a scenario is found by words, by pinyin initials and by filters`() async throws {
        try await withVisitor(.opc) { visitor, people in
            let title = try #require(
                try await visitor.get("/opc/scenarios/\(people.scenario)").page
                    .firstMatch(of: /<h1>(?:<span[^>]*>)?([^<]+)/)?.output.1)
            let initials = try PinyinInitials().of(String(title))
            for words in [String(title.prefix(4)), String(initials.prefix(5))] {
                let page = try await visitor.get("/opc/scenarios?words=" + FormFields.escaped(words)).page
                #expect(page.contains("/opc/scenarios/\(people.scenario)\""), "\(words)")
            }
            let nothing = try await visitor.get("/opc/scenarios?words=zzzzzzzzzz").page
            #expect(nothing.contains(Words(.en)[OPCWords.nothingFound]))
            let answer = try await visitor.get("/opc/scenarios?order=upwards")
            #expect(answer.status == .badRequest)
        }
    }

    @Test func `somebody who applies twice has applied once, and a third form is told so`() async throws {
        try await withVisitor(.opc) { visitor, people in
            let path = "/opc/scenarios/\(people.elsewhere)"
            let page = try await visitor.get(path).page
            let note = "<script>alert(1)</script>"
            let first = try await visitor.send(path, of: page, ["note": note])
            let second = try await visitor.send(path, of: page, ["note": note])
            #expect(first.status == .seeOther && first.headers[.location] == second.headers[.location])
            let third = try await visitor.send(path, of: page, ["note": "another"])
            #expect(third.status == .conflict && third.page.contains(Words(.en)[OPCWords.toMatch]))
            let match = try #require(first.headers[.location])
            let shown = try await visitor.get(match).page
            #expect(shown.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !shown.contains("<script>"))
            #expect(shown.contains(Words(.en)[MatchState.applied]))
            // A page that was loaded before somebody else moved the match changes nothing.
            let stale = try await visitor.send(
                match, of: shown, ["do": "withdrawn", "form-revision": "0"])
            #expect(stale.status == .preconditionFailed)
            let withdrawn = try await visitor.send(match, of: shown, ["do": "withdrawn"])
            #expect(withdrawn.status == .seeOther)
            let again = try await visitor.send(match, of: shown, ["do": "withdrawn", "note": "x"])
            #expect([.conflict, .preconditionFailed].contains(again.status))
            let answer = try await visitor.get("/opc/matches?show=ended")
            #expect(answer.page.contains(match))
        }
    }

    @Test func `a profile is previewed as it is typed, and saved only when it is sent`() async throws {
        try await withVisitor(.opc) { visitor, _ in
            let page = try await visitor.get("/opc/profile").page
            let fields = [
                "name": "Somebody", "headcount": "2", "tracks": "cross-border-data", "summary": "Receipts",
                "capabilities": "Read receipts\nWrite reports",
            ]
            let preview = try await visitor.send("/opc/profile", of: page, fields.merging(["preview": "1"]) { $1 })
            #expect(preview.status == .ok)
            #expect(preview.page.contains(Words(.en)[ProfileWords.previewTitle]))
            #expect(preview.page.contains("Read receipts\nWrite reports</textarea>"))
            let stored = try await visitor.get("/opc/profile").page
            #expect(!stored.contains("Write reports"))
            let wrong = try await visitor.send("/opc/profile", of: page, fields.merging(["headcount": "few"]) { $1 })
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.page.contains("id=\"headcount-wrong\"") && wrong.page.contains("value=\"few\""))
        }
    }

    @Test func `everything that is kept can be taken along, and nothing is deleted by accident`() async throws {
        try await withVisitor(.opc) { visitor, people in
            let file = try await visitor.get("/opc/data/berth.json")
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"berth.json\"")
            let record = try file.record
            #expect(record["profiles"] != nil && file.page.contains(people.opc))
            let page = try await visitor.get("/opc/data").page
            let unsure = try await visitor.send("/opc/data", of: page)
            #expect(unsure.status == .unprocessableContent)
            let answer = try await visitor.get("/opc/profile")
            #expect(answer.status == .ok)
        }
    }

    @Test func `a form's address is nobody else's`() async throws {
        try await withVisitor(.opc) { visitor, _ in
            for path in ["/opc/matches/999999", "/opc/scenarios/NOWHERE"] {
                let answer = try await visitor.get(path)
                #expect(answer.status == .notFound)
                let response = try await visitor.post(path, ["form-token": "x"])
                #expect(response.status == .forbidden)
            }
        }
    }
}

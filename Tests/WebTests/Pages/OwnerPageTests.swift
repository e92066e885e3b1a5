import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Matchmaking
import Testing

@testable import Web

struct OwnerPageTests {
    private static let pages = [
        "/owner", "/owner/scenarios", "/owner/scenarios?show=all", "/owner/new-scenario", "/owner/matches",
        "/owner/organization",
    ]

    private static func pages(of scenario: String) -> [String] {
        let path = "/owner/scenarios/\(scenario)"
        return [path]
            + ["edit", "shortlist", "shortlist?order=newest", "comparison", "left-out", "teams"].map { "\(path)/\($0)" }
    }

    @Test func `an owner's pages are for owners only`() async throws {
        try await withVisitor(.opc) { visitor, people in
            for page in Self.pages + Self.pages(of: people.scenario) {
                let answer = try await visitor.get(page)
                #expect(answer.status == .forbidden, "\(page)")
            }
        }
        try await withPeople { client, people in
            for page in Self.pages + Self.pages(of: people.scenario) {
                let answer = try await client.get(page)
                #expect(answer.headers[.location]?.hasPrefix("/sign-in?to=") == true, "\(page)")
            }
        }
    }

    @Test func `an owner's pages are whole in both languages`() async throws {
        try await withVisitor(.owner) { visitor, people in
            let beside = "/owner/scenarios/\(people.scenario)/opcs/\(people.opc)"
            for page in Self.pages + Self.pages(of: people.scenario) + ["/owner/opcs/\(people.opc)", beside] {
                for language in Language.allCases {
                    let mark = page.contains("?") ? "&" : "?"
                    let response = try await visitor.get("\(page)\(mark)lang=\(language.rawValue)")
                    #expect(response.status == .ok, "\(page)")
                    #expect(response.page.contains("<html lang=\"\(language.tag)\">"))
                    // Markup that was taken for a text.
                    #expect(!response.page.contains("HTML(markup"), "\(page)")
                }
            }
        }
    }

    @Test func `another owner's scenario is not there, even where it is published`() async throws {
        try await withVisitor(.owner) { visitor, people in
            let all = try await visitor.get("/api/v1/scenarios?state=published&limit=100").record.objects("items")
            let own = try #require(all.first { $0.text("id") == people.scenario }?.object("owner"))
            let other = try #require(all.first { $0.object("owner") != own }?.text("id"))
            let form = try await visitor.get("/owner/new-scenario").page
            for page in Self.pages(of: other) + ["/owner/scenarios/\(other)/opcs/\(people.opc)"] {
                let answer = try await visitor.get(page)
                #expect(answer.status == .notFound, "\(page)")
            }
            let fields = visitor.hidden("/owner/new-scenario", in: form)
            for path in ["", "/edit", "/opcs/\(people.opc)"] {
                let more = ["to": "closed", "reason": "other", "note": "x", "title": "Mine"]
                let answer = try await visitor.post("/owner/scenarios/\(other)\(path)", fields.merging(more) { $1 })
                #expect(answer.status == .notFound, "\(path)")
            }
        }
    }

    @Test func `a form that was forged changes nothing`() async throws {
        try await withVisitor(.owner) { visitor, people in
            let path = "/owner/scenarios/\(people.scenario)"
            let forms = [
                "/owner/new-scenario", "/owner/organization", path, "\(path)/edit", "\(path)/opcs/\(people.opc)",
            ]
            for form in forms {
                let answer = try await visitor.post(form, ["form-token": "0", "to": "closed", "reason": "other"])
                #expect(answer.status == .forbidden, "\(form)")
            }
        }
    }

    @Test func `what is missing in a draft is said beside the fields, and nothing typed is lost`() async throws {
        try await withVisitor(.owner) { visitor, _ in
            let page = try await visitor.get("/owner/new-scenario").page
            let answer = try await visitor.send(
                "/owner/new-scenario", of: page,
                ["id": "DRAFT-1", "summary": "Receipts pile up", "budgetMinCNY": "9", "budgetMaxCNY": "8"])
            #expect(answer.status == .unprocessableContent)
            for field in ["title", "track", "requirements", "budgetMinCNY"] {
                #expect(answer.page.contains("id=\"\(field)-wrong\""), "\(field)")
            }
            #expect(answer.page.contains("Receipts pile up</textarea>"))
        }
    }

    @Test func `a draft is saved once, changed, and sent to the office, and what was typed stays text`() async throws {
        try await withVisitor(.owner) { visitor, _ in
            let hostile = "<script>alert(1)</script>\"'"
            let typed = [
                "id": "DRAFT-\(UUID().uuidString.prefix(6))", "title": hostile, "track": "cross-border-data",
                "summary": hostile, "requirements": "\(hostile)\nRead receipts", "deliverables": hostile,
                "acceptanceCriteria": hostile, "region": hostile, "mustHaveCertifications": hostile,
                "dataProvided": hostile, "budgetMaxCNY": "90,000", "openings": "1",
            ]
            let form = try await visitor.get("/owner/new-scenario").page
            let first = try await visitor.send("/owner/new-scenario", of: form, typed)
            let second = try await visitor.send("/owner/new-scenario", of: form, typed)
            let path = try #require(first.headers[.location])
            #expect(first.status == .seeOther && second.headers[.location] == path)
            for page in [path, "\(path)/edit", "/owner", "/owner/scenarios?show=all"] {
                let shown = try await visitor.get(page).page
                #expect(!shown.contains("<script>") && shown.contains("&lt;script&gt;"), "\(page)")
            }
            let shown = try await visitor.get(path).page
            #expect(shown.contains(Words(.en)[ScenarioWords.missingData]))
            #expect(!shown.contains(Words(.en)[ScenarioWords.missingAcceptance]))
            let sent = try await visitor.send(path, of: shown, ["to": "submitted"])
            #expect(sent.status == .seeOther)
            let again = try await visitor.send(path, of: shown, ["to": "submitted", "note": "x"])
            #expect([.conflict, .preconditionFailed].contains(again.status))
            let waiting = try await visitor.get(path).page
            #expect(waiting.contains(Words(.en)[OwnerWords.toWait]))
        }
    }

    @Test func `who could do it is said of what is typed, and nothing is saved`() async throws {
        try await withVisitor(.owner) { visitor, _ in
            let page = try await visitor.get("/owner/new-scenario").page
            let typed = ["id": "PROBE-1", "requirements": "Read receipts", "mustHaveCertifications": "No such thing 1"]
            let strict = try await visitor.send(
                "/owner/new-scenario", of: page, typed.merging(["preview": "1"]) { $1 })
            #expect(strict.status == .ok && strict.page.contains("Read receipts</textarea>"))
            #expect(strict.page.contains("class=\"supply\"") && strict.page.contains("No such thing 1: "))
            let list = try await visitor.get("/owner/scenarios?show=all").page
            #expect(!list.contains("PROBE-1"))
            let wrong = try await visitor.send(
                "/owner/new-scenario", of: page, ["budgetMaxCNY": "much", "preview": "1"])
            #expect(wrong.page.contains("id=\"budgetMaxCNY-wrong\""))
        }
    }

    @Test func `an edit of a page that is out of date is not saved, and says so`() async throws {
        try await withVisitor(.owner) { visitor, people in
            let path = "/owner/scenarios/\(people.scenario)/edit"
            let page = try await visitor.get(path).page
            #expect(page.contains(Words(.en)[ScenarioWords.newVersion]))
            let answer = try await visitor.send(
                path, of: page,
                [
                    "form-revision": "0", "title": "Other", "track": "cross-border-data", "summary": "x",
                    "requirements": "y",
                ])
            #expect(answer.status == .preconditionFailed)
            #expect(answer.page.contains(Words(.en).title(of: .stale)) && answer.page.contains("value=\"Other\""))
        }
    }

    @Test func `up to four are compared, each requirement in a row`() async throws {
        try await withVisitor(.owner) { visitor, people in
            let path = "/owner/scenarios/\(people.scenario)"
            let list = try await visitor.get("\(path)/shortlist").page
            let names = list.matches(of: /name="opc" value="([^"]+)"/).map { String($0.output.1) }
            #expect(names.count == 10)
            let query = names.prefix(5).map { "opc=\(FormFields.escaped($0))" }.joined(separator: "&")
            let page = try await visitor.get("\(path)/comparison?\(query)").page
            #expect(page.matches(of: /<th scope="col"><a/).count == 4)
            #expect(page.contains(Words(.en)[ShortlistWords.onlyFour]))
            let requirements = try await visitor.get("/api/v1/scenarios/\(people.scenario)").record.texts(
                "requirements")
            #expect(page.matches(of: /<td [^>]*level"/).count == 4 * requirements.count)
        }
    }

    @Test func `a list by date has no estimates and says why`() async throws {
        try await withVisitor(.owner) { visitor, people in
            let path = "/owner/scenarios/\(people.scenario)/shortlist"
            let (ranked, dated) = (try await visitor.get(path).page, try await visitor.get("\(path)?order=newest").page)
            #expect(ranked.contains("class=\"estimate") && !dated.contains("class=\"estimate"))
            #expect(dated.contains(Words(.en)[ShortlistWords.byDateLead]))
            let wrong = try await visitor.get("\(path)?order=upwards")
            #expect(wrong.status == .badRequest)
        }
    }

    @Test func `who invites twice has invited once, and an old page is answered in words`() async throws {
        try await withVisitor(.owner) { visitor, people in
            let list = try await visitor.get("/owner/scenarios/\(people.second)/shortlist").page
            let names = list.matches(of: /name="opc" value="([^"]+)"/).map { String($0.output.1) }
            let other = try #require(names.first { $0 != people.opc })
            let path = "/owner/scenarios/\(people.second)/opcs/\(other)"
            let page = try await visitor.get(path).page
            let first = try await visitor.send(path, of: page, ["note": "<i>Come</i>"])
            let second = try await visitor.send(path, of: page, ["note": "<i>Come</i>"])
            let match = try #require(first.headers[.location])
            #expect(first.status == .seeOther && second.headers[.location] == match)
            let third = try await visitor.send(path, of: page, ["note": "another"])
            #expect(third.status == .conflict && third.page.contains(Words(.en)[ShortlistWords.toMatch]))
            let shown = try await visitor.get(match).page
            #expect(shown.contains("&lt;i&gt;Come&lt;/i&gt;") && shown.contains(Words(.en)[MatchState.invited]))
            let stale = try await visitor.send(match, of: shown, ["do": "withdrawn", "form-revision": "0"])
            #expect(stale.status == .preconditionFailed && stale.page.contains(Words(.en).title(of: .stale)))
            let withdrawn = try await visitor.send(match, of: shown, ["do": "withdrawn"])
            #expect(withdrawn.status == .seeOther)
            let early = try await visitor.send(match, of: shown, ["do": "offered", "amountCNY": "1"])
            #expect([.conflict, .preconditionFailed].contains(early.status))
        }
    }
}

import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Matchmaking
import Testing

@testable import Web

@Suite(.serialized)
struct OfficeFormTests {
    private static let hostile = "\"><script>alert(1)</script>"

    /// A scenario that its owner has sent in.
    private func submitted(_ id: String, by client: any TestClientProtocol) async throws {
        let cookie = try await client.signIn(.owner)
        let fields: Record = [
            "id": .text(id), "title": .text("T " + Self.hostile), "track": .text("digital-culture"),
            "summary": .text(Self.hostile), "requirements": .texts([Self.hostile]),
        ]
        _ = try await client.json(.post, "/api/v1/scenarios", fields, cookie: cookie)
        let moved = try await client.json(
            .post, "/api/v1/scenarios/\(id)/transitions", ["to": .text("submitted")], cookie: cookie)
        #expect(moved.status == .ok)
    }

    @Test(arguments: ["", "0"])
    func `a forged form decides nothing`(token: String) async throws {
        try await withVisitor(.office) { visitor, people in
            for path in [
                "/office/scenarios/\(people.scenario)", "/office/opcs/\(people.opc)", "/office/settings",
                "/office/users", "/office/users/1",
            ] {
                let answer = try await visitor.post(path, ["form-token": token, "do": "voided", "reason": "other"])
                #expect(answer.status == .forbidden && answer.page.contains(Words(.en).title(of: .formExpired)))
            }
        }
    }

    @Test func `a scenario is published only with every item of the checklist, and what was typed stays`() async throws
    {
        try await withVisitor(.office) { visitor, _ in
            let path = "/office/scenarios/OFFICE-1"
            try await submitted("OFFICE-1", by: visitor.client)
            #expect(try await visitor.get("/office/queue").page.contains(path))
            let page = try await visitor.get(path).page
            #expect(!page.contains("<script>alert"))
            var fields = ["do": "published"]
            for item in Landability.allCases.dropLast() { fields["landable.\(item.rawValue)"] = Self.hostile }
            let missing = try await visitor.send(path, of: page, fields)
            #expect(missing.status == .unprocessableContent && !missing.page.contains("<script>alert"))
            #expect(missing.page.contains("id=\"published-landable.contractTerms-wrong\""))
            #expect(missing.page.contains("&lt;script&gt;alert(1)&lt;/script&gt;</textarea>"))
            fields["landable.contractTerms"] = "A contract"
            let done = try await visitor.send(path, of: missing.page, fields)
            #expect(done.status == .seeOther)
            let again = try await visitor.send(path, of: page, fields.merging(["note": "x"]) { $1 })
            #expect([.conflict, .preconditionFailed].contains(again.status))
            let shown = try await visitor.get(path).page
            #expect(shown.contains(Words(.en)[OfficeWords.decided]) && shown.contains("A contract"))
            #expect(shown.contains(Words(.en)[Scenario.State.published]))
            let voided = try await visitor.send(path, of: shown, ["do": "voided", "reason": "falseDeclaration"])
            #expect(voided.status == .seeOther)
        }
    }

    @Test func `a scenario is sent back with a reason, and a page that is out of date says so`() async throws {
        try await withVisitor(.office) { visitor, _ in
            let path = "/office/scenarios/OFFICE-2"
            try await submitted("OFFICE-2", by: visitor.client)
            let page = try await visitor.get(path).page
            let bare = try await visitor.send(path, of: page, ["do": "returned"])
            #expect(bare.status == .unprocessableContent && bare.page.contains("id=\"returned-reason-wrong\""))
            let stale = try await visitor.send(
                path, of: page, ["do": "returned", "reason": "incomplete", "form-revision": "0"])
            #expect(stale.status == .preconditionFailed)
            #expect(stale.page.contains(Words(.en).title(of: .stale)))
            let fields = ["do": "returned", "reason": "other", "note": Self.hostile]
            let done = try await visitor.send(path, of: page, fields)
            #expect(done.status == .seeOther)
            let shown = try await visitor.get(path).page
            #expect(shown.contains("&lt;script&gt;") && !shown.contains("<script>alert"))
        }
    }

    @Test func `settings are changed, and what is wrong stands beside the row in which it was written`() async throws {
        try await withVisitor(.office) { visitor, _ in
            let path = "/office/settings"
            let page = try await visitor.get(path).page
            let wrong = try await visitor.send(
                path, of: page,
                [
                    "form": "targets", "targets[1].value": "100", "targets[1].by": "2028-12-31",
                    "targets[1].source": Self.hostile, "targets[6].value": "many", "targets[6].by": "2028-12-31",
                    "targets[6].source": "x",
                ])
            #expect(
                wrong.status == .unprocessableContent && wrong.page.contains("id=\"targets-targets[6].value-wrong\""))
            #expect(wrong.page.contains("value=\"many\"") && !wrong.page.contains("<script>alert"))
            let day = try await visitor.send(
                path, of: page,
                [
                    "form": "calendar-2031", "year": "2031", "calendar.2031.source": "x",
                    "calendar.2031.holidays": "1 Jan",
                ])
            #expect(day.status == .unprocessableContent)
            let figure = try await visitor.send(
                path, of: page,
                [
                    "form": "figures", "indicator": "communities", "value": "4", "on": "2026-01-01",
                    "source": Self.hostile,
                ])
            #expect(figure.status == .seeOther)
            let board = try await visitor.get("/office").page
            #expect(board.contains("<data id=\"communities\" value=\"4.0\">") && !board.contains("<script>alert"))
        }
    }

    @Test func `the office invites owners and OPCs, and nobody above itself`() async throws {
        try await withVisitor(.office) { visitor, _ in
            let page = try await visitor.get("/office/users").page
            #expect(!page.contains("<option value=\"admin\">"))
            let owners = try await visitor.get("/api/v1/organizations?kind=chain-owner&limit=1").record
            let organization = try #require(owners.objects("items").first)
            let number = try #require(organization.text("id"))
            let fields = ["email": "New@people.example", "role": "community", "organization": number]
            let wrongKind = try await visitor.send("/office/users", of: page, fields)
            #expect(
                wrongKind.status == .unprocessableContent && wrongKind.page.contains("value=\"New@people.example\""))
            let unknown = try await visitor.send(
                "/office/users", of: page, ["email": "o@people.example", "role": "owner", "organization": "Nobody Ltd"])
            #expect(unknown.status == .unprocessableContent && unknown.page.contains("value=\"Nobody Ltd\""))
            let named = try await visitor.send(
                "/office/users", of: page,
                ["email": "o@people.example", "role": "owner", "organization": try #require(organization.text("name"))])
            #expect(named.status == .ok && named.page.contains("<code>"))
            let admin = try await visitor.send(
                "/office/users", of: page, ["email": "a@people.example", "role": "admin"])
            #expect(admin.status == .forbidden)
        }
    }

    @Test func `whoever was invited comes in, is disabled and let in again`() async throws {
        try await withVisitor(.office) { visitor, _ in
            let owners = try await visitor.get("/api/v1/organizations?kind=chain-owner&limit=1").record
            let organization = try #require(owners.objects("items").first?.text("id"))
            let email = "invited@people.example"
            let page = try await visitor.get("/office/users").page
            let answer = try await visitor.send(
                "/office/users", of: page, ["email": email, "role": "owner", "organization": organization])
            let token = try #require(answer.page.firstMatch(of: /<code>([^<]+)<\/code>/)?.output.1)
            let accepted = try await visitor.client.json(
                .post, "/api/v1/invitations/accept",
                ["token": .text(String(token)), "name": .text("N"), "password": .text(People.password)])
            #expect(accepted.status.kind == .successful)
            let list = try await visitor.get("/office/users?q=\(email)").page
            let row = try #require(list.firstRange(of: ">\(email)</th>")).lowerBound
            let action = try #require(list[row...].firstMatch(of: /action="(\/office\/users\/\d+)"/)?.output.1)
            for (wanted, word) in [("disable", SettingsWords.disabled), ("enable", .active), ("reset", .active)] {
                let now = try await visitor.get("/office/users").page
                let done = try await visitor.send(String(action), of: now, ["do": wanted])
                #expect(done.status == .seeOther, "\(wanted)")
                let shown = try await visitor.get("/office/users?q=\(email)").page
                let cell = try #require(shown.firstRange(of: ">\(email)</th>")).upperBound
                #expect(shown[cell...].prefix(600).contains(Words(.en)[word]), "\(wanted)")
            }
        }
    }
}

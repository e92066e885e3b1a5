import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Matchmaking
import Testing

@testable import Web

/// The whole way, from a request to the database and back.
struct ServiceTests {
    @Test func `a person signs in, and out again`() async throws {
        try await withPeople { client, _ in
            let wrong = try await client.json(
                .post, "/api/v1/sessions", ["email": .text("x@y.example"), "password": .text("no")])
            #expect(wrong.status == .unauthorized && wrong.problem == "wrong-password")
            let cookie = try await client.signIn(.office)
            let me = try await client.json(.get, "/api/v1/me", nil, cookie: cookie)
            #expect(try me.record["role"] == .text("office"))
            let out = try await client.json(.delete, "/api/v1/sessions/current", nil, cookie: cookie)
            #expect(out.status == .noContent && out.headers[.setCookie]?.contains("Max-Age=0") == true)
            let after = try await client.json(.get, "/api/v1/me", nil, cookie: cookie)
            #expect(after.status == .unauthorized)
        }
    }

    @Test func `a scenario is posted, corrected, submitted and published`() async throws {
        try await withPeople { client, _ in
            let (owner, office) = (try await client.signIn(.owner), try await client.signIn(.office))
            let id = "甲-\(UUID().uuidString.prefix(8))"
            let bad = try await client.json(
                .post, "/api/v1/scenarios",
                [
                    "id": .text(id), "title": .text("x"), "track": .text("none"), "summary": .text("x"),
                    "requirements": .list([.text("a"), .flag(true)]), "colour": .text("red"),
                ],
                cookie: owner)
            #expect(bad.status == .unprocessableContent)
            #expect(Set(bad.pointers) == ["/track", "/requirements/1", "/colour"])

            let key = ["Idempotency-Key": UUID().uuidString]
            let draft: Record = [
                "id": .text(id), "title": .text("多语种客服"), "track": .text("digital-culture"),
                "summary": .text("夜间无人值守的售后问答"), "requirements": .texts(["四种语言自动回复"]),
            ]
            let created = try await client.json(
                .post, "/api/v1/scenarios", draft, key,
                cookie: owner)
            #expect(created.status == .created)
            let place = try #require(created.headers[.location])
            let again = try await client.json(
                .post, "/api/v1/scenarios", draft, key,
                cookie: owner)
            #expect(again.status == .created && again.headers[.idempotencyReplayed] == "true")
            #expect(again.page == created.page)
            let other = try await client.json(.post, "/api/v1/scenarios", draft, cookie: owner)
            #expect(other.status == .conflict && other.problem == "taken")

            let shown = try await client.json(.get, place, nil, cookie: owner)
            let tag = try #require(shown.headers[.eTag])
            let unguarded = try await client.json(.patch, place, ["openings": .number(2)], cookie: owner)
            #expect(unguarded.status == .preconditionRequired)
            let changed = try await client.json(
                .patch, place, ["openings": .number(2)], ["If-Match": tag], cookie: owner)
            #expect(changed.status == .ok && changed.headers[.eTag] != tag)
            let late = try await client.json(.patch, place, ["openings": .number(3)], ["If-Match": tag], cookie: owner)
            #expect(late.status == .preconditionFailed && late.problem == "stale")

            let early = try await client.json(.post, place + "/transitions", ["to": .text("published")], cookie: office)
            #expect(early.status == .conflict && early.problem == "not-now")
            let submitted = try await client.json(
                .post, place + "/transitions", ["to": .text("submitted")], cookie: owner)
            #expect(submitted.status == .ok)
            let mine = try await client.json(.post, place + "/transitions", ["to": .text("published")], cookie: owner)
            #expect(mine.status == .forbidden && mine.problem == "not-your-move")
            let unseen = try await client.json(
                .post, place + "/transitions", ["to": .text("published")], cookie: office)
            #expect(unseen.status == .unprocessableContent && unseen.pointers.count == Landability.allCases.count)
            #expect(unseen.pointers.contains("/landable/payingOwner"))
            let seen = Record(uniqueKeysWithValues: Landability.allCases.map { ($0.rawValue, .text("已核对")) })
            let published = try await client.json(
                .post, place + "/transitions", ["to": .text("published"), "landable": .object(seen)], cookie: office)
            #expect(try published.record["state"] == .text("published"))
        }
    }

    @Test func `every list can be read page by page, and every report be made`() async throws {
        try await withPeople { client, _ in
            let office = try await client.signIn(.office)
            for list in ["scenarios", "opcs", "organizations", "notifications", "ledger"] {
                var next: String? = "/api/v1/\(list)?limit=100"
                var seen = 0
                while let uri = next, seen < 1_000 {
                    let page = try await client.json(.get, uri, nil, cookie: office)
                    guard page.status == .ok, case .list(let items)? = try page.record["items"] else {
                        Issue.record("\(uri): \(page.page)")
                        return
                    }
                    seen += items.count
                    next = page.headers[.link].flatMap { $0.firstMatch(of: /<(.*)>/).map { String($0.output.1) } }
                }
                if list == "opcs" { #expect(seen >= 300) }
            }
            for uri in [
                "programs", "programs/lingang-2028", "accounts", "tokens", "matches", "mandates", "kpi", "me",
                "kpi?asOf=2026-12-01&track=digital-culture", "kpi/scenariosOpened/subjects", "ledger/verification",
                "scenarios/DEMO-CBD-S01", "scenarios/DEMO-CBD-S01/recommendations?limit=3",
                "scenarios/DEMO-CBD-S01/teams", "plan", "plan?track=digital-culture", "opcs/DEMO-CBD-P01",
                "opcs/DEMO-CBD-P01/recommendations", "organizations/1",
            ] {
                let answer = try await client.json(.get, "/api/v1/\(uri)", nil, cookie: office)
                #expect(answer.status == .ok, "\(uri): \(answer.page.prefix(300))")
            }
            for asker in Asker.allCases {
                let answer = try await client.json(
                    .post, "/api/v1/recommendations",
                    ["text": .text("票据识别"), "for": .text(asker.rawValue), "limit": .number(2)], cookie: office)
                #expect(answer.status == .ok)
            }
        }
    }

    @Test func `a match goes from the first approach to the acceptance`() async throws {
        try await withPeople { client, people in
            let (owner, opc) = (try await client.signIn(.owner), try await client.signIn(.opc))
            let pair: Record = ["scenario": .text(people.scenario), "opc": .text(people.opc)]
            let created = try await client.json(.post, "/api/v1/matches", pair, cookie: owner)
            guard created.status == .created else {
                // The two may not be brought together: then it says so.
                #expect(created.problem == "not-eligible")
                return
            }
            let place = try #require(created.headers[.location])
            func move(_ fields: Record, _ cookie: String) async throws -> Int {
                try await client.json(.post, place + "/transitions", fields, cookie: cookie).status.code
            }
            let evidence = RecordValue.list([.object(["link": .text("https://example.com/delivery")])])
            #expect(try await move(["to": .text("inTalks")], owner) == 403)
            #expect(try await move(["to": .text("inTalks")], opc) == 200)
            let step: Record = ["text": .text("现场调研"), "on": .text("2026-12-01")]
            let next = try await client.json(.put, place + "/next-step", step, cookie: opc)
            #expect(next.status == .ok)
            #expect(try await move(["to": .text("offered")], owner) == 422)
            let offer: Record = [
                "to": .text("offered"), "amountCNY": .number(90_000), "deliverBy": .text("2027-03-31"),
            ]
            #expect(try await move(offer, owner) == 200)
            #expect(try await move(["to": .text("agreed")], opc) == 200)
            #expect(try await move(["to": .text("delivered"), "evidence": evidence, "note": .text("交付")], opc) == 200)
            #expect(try await move(["to": .text("accepted"), "evidence": evidence, "note": .text("验收")], owner) == 200)
            let rated = try await client.json(.post, place + "/rating", ["rating": .number(5)], cookie: opc)
            #expect(rated.status == .ok)
            for uri in [
                place, place + "/history", "/api/v1/matches?state=accepted", "/api/v1/me/data", "/api/v1/notifications",
            ] {
                #expect(try await client.json(.get, uri, nil, cookie: opc).status == .ok)
            }
        }
    }

    @Test func `a person makes a token, which makes no other`() async throws {
        try await withPeople { client, _ in
            let office = try await client.signIn(.office)
            let made = try await client.json(
                .post, "/api/v1/tokens", ["name": .text("report"), "scopes": .texts(["read"])], cookie: office)
            guard made.status == .created, case .text(let secret)? = try made.record["secret"] else {
                Issue.record("\(made.page)")
                return
            }
            let read = try await client.send(.get, "/api/v1/me", as: secret)
            #expect(try read.record["scopes"] == .texts(["read"]))
            let more = try await client.send(.post, "/api/v1/tokens", #"{"name":"more","scopes":["read"]}"#, as: secret)
            #expect(more.status == .forbidden)
        }
    }

    @Test func `the office keeps organizations, settings and figures`() async throws {
        try await withPeople { client, _ in
            let (office, owner) = (try await client.signIn(.office), try await client.signIn(.owner))
            let name = "社区 \(UUID().uuidString.prefix(8))"
            let community: Record = ["kind": .text("community"), "name": .text(name)]
            let refused = try await client.json(.post, "/api/v1/organizations", community, cookie: owner)
            #expect(refused.status == .forbidden)
            let made = try await client.json(.post, "/api/v1/organizations", community, cookie: office)
            #expect(made.status == .created)
            let place = try #require(made.headers[.location])
            let tag = try #require(made.headers[.eTag])
            let changed = try await client.json(
                .patch, place, ["industry": .text("园区运营")], ["If-Match": tag], cookie: office)
            #expect(changed.status == .ok)

            let agent = try #require(try made.record["id"])
            let mandate = try await client.json(.post, "/api/v1/mandates", ["agent": agent], cookie: owner)
            #expect(mandate.status == .created)
            guard case .text(let number)? = try mandate.record["id"] else { return }
            let revoked = try await client.json(.delete, "/api/v1/mandates/\(number)", nil, cookie: owner)
            #expect(try revoked.record["revokedAt"] != nil)

            let program = try await client.json(.get, "/api/v1/programs/lingang-2028", nil, cookie: office)
            let set = try await client.json(
                .patch, "/api/v1/programs/lingang-2028", ["headcountLimit": .number(10)],
                ["If-Match": try #require(program.headers[.eTag])], cookie: office)
            #expect(set.status == .ok)
            let figure: Record = [
                "indicator": .text("communities"), "value": .number(4), "on": .text("2026-11-01"),
                "source": .text("授牌名单"),
            ]
            let registered = try await client.json(.post, "/api/v1/figures", figure, cookie: office)
            #expect(registered.status == .created)
            let notices = try await client.json(.get, "/api/v1/notifications?limit=1", nil, cookie: office)
            if case .list(let items)? = try notices.record["items"], case .object(let notice)? = items.first,
                case .text(let id)? = notice["id"]
            {
                let read = try await client.json(.post, "/api/v1/notifications/\(id)/reading", nil, cookie: office)
                #expect(read.status == .ok)
            }
        }
    }
}

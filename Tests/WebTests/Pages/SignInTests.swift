import Domain
import Hummingbird
import HummingbirdTesting
import Matchmaking
import Testing

@testable import Web

struct SignInTests {
    @Test func `who is not signed in is led to sign in, and back`() async throws {
        let path = "/notifications?cursor=7"
        try await withPeople { client, _ in
            #expect(try await client.get("/home").headers[.location] == "/sign-in?to=%2Fhome")
            let there = try await client.get(path)
            #expect(there.status == .seeOther)
            let address = try #require(there.headers[.location])
            #expect(address == "/sign-in?to=" + FormFields.escaped(path))
            let page = try await client.get(address).page
            let stranger = PageVisitor(client: client, cookie: "")
            let back = try await stranger.send(
                "/sign-in", of: page, ["email": People.address(.opc), "password": People.password])
            #expect(back.status == .seeOther && back.headers[.location] == path)
            let cookie = try #require(back.headers[.setCookie])
            #expect(cookie.hasPrefix("berth=") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
            let known = PageVisitor(client: client, cookie: String(cookie.prefix { $0 != ";" }))
            #expect(try await known.get("/notifications").status == .ok)
        }
    }

    @Test func `nobody is led to somebody else's site`() async throws {
        let hostile = [
            "//evil.example", "/\\evil.example", "https://evil.example", "evil", "/sign-in", "/\u{9}/x", "/a b",
        ]
        #expect(hostile.allSatisfy { SignInRoutes.ownPage($0) == nil })
        #expect(SignInRoutes.ownPage("/opc/scenarios?words=%E7%A5%A8") == "/opc/scenarios?words=%E7%A5%A8")
        try await withPeople { client, _ in
            for address in hostile {
                let page = try await client.get("/sign-in?to=" + FormFields.escaped(address)).page
                #expect(!page.contains("name=\"to\""))
            }
            let stranger = PageVisitor(client: client, cookie: "")
            let fields = ["email": People.address(.owner), "password": People.password, "to": "//evil.example"]
            let response = try await stranger.post("/sign-in", fields)
            #expect(response.headers[.location] == "/home")
        }
    }

    @Test(arguments: Language.allCases)
    func `a wrong password is said beside the form, and what was typed stays`(language: Language) async throws {
        try await withPeople { client, _ in
            let stranger = PageVisitor(client: client, cookie: "lang=\(language.rawValue)")
            let response = try await stranger.post("/sign-in", ["email": "a\"b@x", "password": "no"])
            #expect(response.status == .unauthorized)
            #expect(response.page.contains(Words(language).title(of: .wrongPassword)))
            #expect(response.page.contains("value=\"a&quot;b@x\"") && !response.page.contains("value=\"no\""))
        }
    }

    @Test func `a demonstration has a button for each of its people, and nothing else has`() async throws {
        let roles = ["office@demo", "owner@demo", "opc@demo"]
        let demonstration = signInPage(
            FormState(), back: "/x", in: try testFrame(site: testSite(isDemonstration: true)))
        let real = signInPage(FormState(), back: nil, in: try testFrame())
        for email in roles {
            #expect(demonstration.markup.contains("name=\"as\" value=\"\(email)\""))
            #expect(!real.markup.contains(email))
        }
        #expect(demonstration.markup.count(of: "name=\"to\" value=\"/x\"") == 2)
        try await withSite(isDemonstration: false) { client in
            let stranger = PageVisitor(client: client, cookie: "")
            let response = try await stranger.post("/sign-in", ["as": "opc@demo"])
            #expect(response.status == .unauthorized)
        }
    }

    @Test func `another site's form signs nobody in`() async throws {
        try await withPeople { client, _ in
            let stranger = PageVisitor(client: client, cookie: "")
            let fields = ["email": People.address(.opc), "password": People.password]
            let response = try await stranger.post("/sign-in", fields, more: ["Sec-Fetch-Site": "cross-site"])
            #expect(response.status == .forbidden && response.headers[.setCookie] == nil)
        }
    }

    @Test func `who signs out is out`() async throws {
        try await withPeople { client, _ in
            let visitor = PageVisitor(client: client, cookie: try await client.signIn(.office))
            let page = try await visitor.get("/notifications").page
            let response = try await visitor.send("/sign-out", of: page)
            #expect(response.status == .seeOther && response.headers[.location] == "/")
            #expect(try await visitor.get("/notifications").status == .seeOther)
        }
    }

    @Test(arguments: [Role.opc, .owner, .office])
    func `home is everybody's own area`(role: Role) async throws {
        try await withVisitor(role) { visitor, _ in
            let home = try await visitor.get("/home")
            #expect(home.headers[.location] == "/\(role)")
        }
    }
}

extension String {
    func count(of part: String) -> Int { ranges(of: part).count }
}

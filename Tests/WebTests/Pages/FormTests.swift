import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Matchmaking
import Testing

@testable import Web

struct FormTests {
    private let state = FormState(["name": ["<b>\"x\"</b>"], "work": ["remote"], "list": ["one", "two"]], revision: 7)

    @Test func `a form carries its session's token, its own number and the revision that was seen`() throws {
        let account = Caller.test(.opc).account
        let form = Form(to: "/there", state, in: try testFrame(account: account))
        let markup = form.whole(form.input("name", "Name")).markup
        #expect(markup.contains("method=\"post\" action=\"/there\""))
        #expect(markup.contains("name=\"form-token\" value=\"token\""))
        #expect(markup.contains("name=\"form-once\" value=\"\(state.once)\""))
        #expect(markup.contains("name=\"form-revision\" value=\"7\""))
        #expect(markup.contains("value=\"&lt;b&gt;&quot;x&quot;&lt;/b&gt;\""))
        #expect(FormState().once != FormState().once)
    }

    @Test(arguments: Language.allCases)
    func `what is wrong stands beside its field, and above with a way to it`(language: Language) throws {
        var state = state
        let errors = [
            FieldError(field: "name", problem: "is missing: it is required"),
            FieldError(field: "list[2]", problem: "has 9 characters: shorten it to 5"),
        ]
        state.problem = Problem(.invalidFields, fields: errors)
        let form = Form(to: "/there", state, in: try testFrame(language))
        let markup = form.whole("\(form.input("name", "Name"))\(form.area("list", "List"))").markup
        let sentences =
            language == .en
            ? ["This is missing: it is required.", "Line 2 has 9 characters: shorten it to 5."]
            : ["必填。", "第2行此项现有9字，请缩短到5字以内。"]
        for sentence in sentences { #expect(markup.count(of: sentence) == 2) }
        #expect(markup.contains("href=\"#name\"") && markup.contains("href=\"#list\""))
        #expect(markup.contains("aria-invalid=\"true\" aria-describedby=\"name-wrong\""))
    }

    @Test func `choices that were made are marked`() throws {
        let form = Form(to: "/there", state, in: try testFrame(), name: "a")
        let options = WorkMode.allCases.map { Form.Option(value: $0.rawValue, label: "\($0)") }
        #expect(form.select("work", "Work", options).markup.contains("<option value=\"remote\" selected>"))
        #expect(
            form.boxes("work", "Work", options).markup.contains(
                "id=\"a-work-remote\" name=\"work\" value=\"remote\" checked"))
        #expect(form.area("list", "List").markup.contains("one\ntwo</textarea>"))
    }

    @Test func `a session's token is its own, and nobody's without one`() {
        let one = FormToken.text(for: "one")
        #expect(one.count == 64 && one != FormToken.text(for: "two"))
        #expect(FormToken.matches(one, one) && !FormToken.matches(one, one + "0") && !FormToken.matches("", ""))
    }

    @Test(arguments: ["", "0", "token"])
    func `a forged form changes nothing`(token: String) async throws {
        try await withVisitor(.opc) { visitor, _ in
            for path in ["/sign-out", "/notifications", "/notifications/1"] {
                let response = try await visitor.post(path, ["form-token": token])
                #expect(response.status == .forbidden)
                #expect(response.page.contains(Words(.en).title(of: .formExpired)))
            }
            #expect(try await visitor.get("/notifications").status == .ok)
        }
    }

    @Test func `another session's token is as good as none`() async throws {
        try await withVisitor(.opc) { visitor, _ in
            let other = PageVisitor(client: visitor.client, cookie: try await visitor.client.signIn(.office))
            let page = try await other.get("/notifications").page
            let response = try await visitor.send("/sign-out", of: page)
            #expect(response.status == .forbidden)
        }
    }

    @Test func `another site's form is refused whatever it carries`() async throws {
        try await withVisitor(.opc) { visitor, _ in
            let page = try await visitor.get("/notifications").page
            let response = try await visitor.send("/sign-out", of: page, more: ["Sec-Fetch-Site": "cross-site"])
            #expect(response.status == .forbidden)
            #expect(try await visitor.get("/notifications").status == .ok)
        }
    }

    @Test func `a second click sends the same request, a change another`() throws {
        func command(_ fields: KeyValuePairs<String, String>) throws -> Command {
            try submission(FormFields.encoded(fields)).command
        }
        let first = try command(["form-token": "token", "form-once": "a", "name": "x", "form-revision": "3"])
        let second = try command(["form-token": "token", "form-once": "a", "name": "x", "form-revision": "3"])
        let changed = try command(["form-token": "token", "form-once": "a", "name": "y", "form-revision": "3"])
        let later = try command(["form-token": "token", "form-once": "b", "name": "x", "form-revision": "3"])
        #expect(first.idempotencyKey == second.idempotencyKey && first.requestHash == second.requestHash)
        #expect(Set([first, changed, later].map(\.idempotencyKey)).count == 3)
        #expect(first.revision == 3)
    }

    @Test func `what cannot be done is shown again with all that was typed; what is gone is not`() async throws {
        let submission = try submission("form-token=token&name=x&form-revision=3")
        let shown = try await submission.carryOut { _ in
            throw ServiceError.stale(current: 5)
        } then: { _ in
            Response(status: .ok)
        } otherwise: { state in
            #expect(state.value("name") == "x" && state.revision == 5 && state.problem?.kind == .stale)
            return Response(status: .ok)
        }
        #expect(shown.status == .preconditionFailed)
        await #expect(throws: ServiceError.notFound("match")) {
            try await submission.carryOut { _ in
                throw ServiceError.notFound("match")
            } then: { _ in
                Response(status: .ok)
            } otherwise: { _ in
                Response(status: .ok)
            }
        }
    }

    private func submission(_ fields: String) throws -> Submission {
        try Submission(FormFields(fields), by: Caller.test(.opc).actor, formToken: "token", path: "/x")
    }
}

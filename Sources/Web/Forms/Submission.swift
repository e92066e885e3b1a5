import Crypto
import Domain
import Foundation
import Hummingbird
import Matchmaking

/// What somebody has sent with a form of ours: its token was this session's.
struct Submission: Sendable {
    private let fields: FormFields
    /// What makes it safe to send it twice, and refuses it where somebody else was faster.
    let command: Command

    /// Names of fields that every form has, none of which says what is wanted.
    static let token = "form-token"
    static let once = "form-once"
    static let revision = "form-revision"

    /// - Throws: `formExpired` where the form was not made for this session.
    init(_ fields: FormFields, by actor: Actor, formToken: String, path: String) throws(ProblemKind) {
        guard FormToken.matches(fields[Self.token] ?? "", formToken) else { throw .formExpired }
        self.fields = fields
        // Somebody who goes back, changes something and sends it again wants something else: the content is a part of
        // the key.
        let content = fields.all.filter { $0.key != Self.token }.sorted { $0.key < $1.key }
        let hash = SHA256.hash(data: Array("\(path)\n\(content)".utf8))
        let key = Data(hash).base64EncodedString()
        command = Command(
            actor, idempotencyKey: "form " + key, requestHash: Array(hash),
            revision: fields[Self.revision].flatMap(Int.init))
    }

    /// Without blanks around it; nil where nothing was typed.
    func text(_ name: String) -> String? {
        let text = (fields[name] ?? "").replacing("\r\n", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty ? nil : text
    }

    /// A list as a person types it: a line for each.
    func lines(_ name: String) -> [String] {
        (text(name) ?? "").split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }

    /// The boxes of a group that are ticked.
    func choices(_ name: String) -> [String] { (fields.all[name] ?? []).filter { !$0.isEmpty } }

    /// The form once more, with what was typed.
    var state: FormState { FormState(fields.all, revision: command.revision) }
}

extension Request {
    func submission(by context: some PageContext) async throws -> Submission {
        var request = self
        let body = try await request.wholeBody()
        return try Submission(
            FormFields(String(decoding: body, as: UTF8.self)), by: context.actor, formToken: context.visit.formToken,
            path: uri.path)
    }
}

extension Submission {
    /// Does what was asked for and leads on, or shows the form again with what is wrong beside the fields: nothing has
    /// been changed then, and nothing that was typed is lost.
    func carryOut(
        _ work: (Command) async throws -> Answer, then: (Answer) -> Response,
        otherwise again: (FormState) async throws -> Response
    ) async throws -> Response {
        do {
            return then(try await work(command))
        } catch {
            let problem = Problem(describing: error)
            guard problem.kind.canBeMended else { throw error }
            var state = state
            state.problem = problem
            // Whoever sends it once more has been told that somebody else was there.
            if problem.kind == .stale { state.revision = problem.members.integer("revision") }
            var response = try await again(state)
            response.status = problem.kind.status
            return response
        }
    }
}

extension ProblemKind {
    /// Whether whoever filled in a form can do something about it there.
    fileprivate var canBeMended: Bool {
        switch status {
        case .conflict, .preconditionFailed, .unprocessableContent, .unauthorized, .tooManyRequests:
            self != .unauthenticated
        default: self == .busy
        }
    }
}

import Crypto
import Domain
import Hummingbird
import Matchmaking

/// What somebody wants to be changed, and how.
struct Change {
    let fields: Record
    let command: Command
}

extension Request {
    /// A creation or a transition. `If-Match` and `Idempotency-Key` count where they are given.
    func change(by context: SignedInContext) async throws -> Change {
        try requireNoParameters()
        var request = self
        let body = try await request.wholeBody()
        return Change(fields: try JSONBody.read(body, headers), command: try command(by: context, body))
    }

    /// A change of fields: without `If-Match` it could undo somebody else's.
    func edit(by context: SignedInContext) async throws -> Change {
        guard headers[.ifMatch] != nil else { throw ProblemKind.revisionRequired }
        return try await change(by: context)
    }

    /// A change that says everything by its address. An empty object says nothing either.
    func command(by context: SignedInContext) async throws -> Command {
        try requireNoParameters()
        var request = self
        let body = try await request.wholeBody()
        if !body.isEmpty {
            var fields = RecordReader(try JSONBody.read(body, headers))
            let errors = fields.finish()
            guard errors.isEmpty else { throw Problem(.invalidFields, fields: errors) }
        }
        return try command(by: context, body)
    }

    private func command(by context: SignedInContext, _ body: [UInt8]) throws -> Command {
        var actor = context.actor
        actor.principal = try principal()
        return Command(
            actor, idempotencyKey: try key(), requestHash: hash(of: body, for: actor.principal),
            revision: try expectedRevision())
    }

    /// The organization that the caller acts for.
    private func principal() throws(Problem) -> Organization.ID? {
        guard let text = headers[.onBehalfOf] else { return nil }
        guard let number = Int(text), number > 0 else {
            throw .parameter("Berth-On-Behalf-Of", "must be the id of an organization")
        }
        return Organization.ID(number)
    }

    private func key() throws(Problem) -> String? {
        guard let key = headers[.idempotencyKey] else { return nil }
        guard (1 ... 200).contains(key.utf8.count), key.utf8.allSatisfy({ (0x20 ... 0x7E).contains($0) }) else {
            throw .parameter("Idempotency-Key", "must be 1 to 200 printable ASCII characters")
        }
        return key
    }

    /// What a key that comes again is compared with. A line break can be in none of the lines.
    private func hash(of body: [UInt8], for principal: Organization.ID?) -> [UInt8] {
        let lines = "\(method) \(uri.path)\n\(principal?.description ?? "")\n"
        return Array(SHA256.hash(data: Array(lines.utf8) + body))
    }
}

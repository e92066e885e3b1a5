package import Domain
package import Postgres

extension Database {
    /// The token with this fingerprint, and whose it is: asked before every request that brings one.
    package func token(_ fingerprint: Fingerprint, in program: Program.ID) async throws -> (APIToken, Account)? {
        let holder: SQL = "SELECT account FROM api_tokens WHERE program = \(program) AND token_hash = \(fingerprint)"
        return try await read(
            as: .system(program),
            together: [APIToken.query(fingerprint, in: program), Account.query(holder, in: program)]
        ) { answers in
            guard let token = answers.first?.first, let account = answers.last?.first else { return nil }
            return (try APIToken(row: token), try Account(row: account))
        }
    }

    /// The session with this fingerprint, and whose it is.
    package func session(_ fingerprint: Fingerprint, in program: Program.ID) async throws -> (Session, Account)? {
        let holder: SQL = "SELECT account FROM sessions WHERE program = \(program) AND token_hash = \(fingerprint)"
        return try await read(
            as: .system(program),
            together: [Session.query(fingerprint, in: program), Account.query(holder, in: program)]
        ) { answers in
            guard let session = answers.first?.first, let account = answers.last?.first else { return nil }
            return (try Session(row: session), try Account(row: account))
        }
    }
}

extension Account {
    fileprivate static func query(_ holder: SQL, in program: Program.ID) -> SQL {
        "\(sql: select()) WHERE program = \(program) AND id = (\(sql: holder))"
    }
}

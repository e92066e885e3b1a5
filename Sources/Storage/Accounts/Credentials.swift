package import Domain
package import Postgres

extension Database {
    /// The token with this fingerprint, and whose it is: asked before every request that brings one.
    package func token(_ fingerprint: Fingerprint, in program: Program.ID) async throws -> (APIToken, Account)? {
        try await holder(
            APIToken.query(fingerprint, in: program),
            "SELECT account FROM api_tokens WHERE program = \(program) AND token_hash = \(fingerprint)", in: program,
            as: APIToken.init)
    }

    /// The session with this fingerprint, and whose it is.
    package func session(_ fingerprint: Fingerprint, in program: Program.ID) async throws -> (Session, Account)? {
        try await holder(
            Session.query(fingerprint, in: program),
            "SELECT account FROM sessions WHERE program = \(program) AND token_hash = \(fingerprint)", in: program,
            as: Session.init)
    }

    /// A credential and its account in one round trip.
    ///
    /// - Parameter holder: selects the account's id.
    private func holder<Credential: Sendable>(
        _ credential: SQL, _ holder: SQL, in program: Program.ID,
        as decode: @escaping @Sendable (PostgresRow) throws -> Credential
    ) async throws -> (Credential, Account)? {
        let account: SQL = "\(sql: Account.select()) WHERE program = \(program) AND id = (\(sql: holder))"
        return try await read(as: .system(program), together: [credential, account]) { answers in
            guard let found = answers.first?.first, let account = answers.last?.first else { return nil }
            return (try decode(found), try Account(row: account))
        }
    }
}

import Domain
import Postgres

extension Fingerprint: PostgresText {
    package init?(postgresText: String) {
        guard let bytes = [UInt8](postgresText: postgresText) else { return nil }
        self.init(bytes: bytes)
    }

    package var postgresText: String { bytes.postgresText }
}

extension APIToken.ID: PostgresText {
    package init?(postgresText: String) {
        guard let number = Int(postgresText) else { return nil }
        self.init(number)
    }

    package var postgresText: String { String(number) }
}

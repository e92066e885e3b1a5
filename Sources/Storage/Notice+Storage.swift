package import Domain
package import Foundation
package import Postgres

/// Something that an organization, or the office, is told. The page shows it; mail goes out from the same table.
package struct Notice: Equatable, Sendable {
    package let id: Int
    package let at: Date
    package let kind: Kind
    package let subject: LedgerEntry.Subject
    package let deadline: Date?
    package let readAt: Date?
    /// What the subject is called, as far as those who are told may see it.
    package let about: String?

    package enum Kind: String, CaseIterable, Sendable {
        /// A match came into this state.
        case applied, invited, inTalks, offered, agreed, delivered, inRework, accepted
        case declined, withdrawn, expired, superseded, cancelled, voided
        /// The other side asks for other terms than were offered.
        case offerReturned
        case answerDueSoon, stalled, deliveryUnanswered
        /// A scenario that the OPC has applied to goes on as a new version.
        case versionChanged
        case submitted, published, returned, verified, suspended, filled, closed, reopened, listingUnanswered
    }

    /// - Parameter organization: the office, where none is given.
    package static func insert(
        _ kind: Kind, to organization: Organization.ID?, about subject: LedgerEntry.Subject, deadline: Date? = nil,
        at moment: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            INSERT INTO notifications (program, organization, at, kind, subject_kind, subject, deadline)
            VALUES (
                \(program), \(organization), \(moment), \(kind.rawValue), \(subject.kind.rawValue), \(subject.id),
                \(deadline)
            )
            """
        )
    }

    /// The newest first. The office's own are those of no organization.
    package static func page(
        for organization: Organization.ID?, after: Int?, limit: Int, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws -> [Notice] {
        var sql: SQL = """
            SELECT id, at, kind, subject_kind, subject, deadline, read_at, \(sql: about) AS about FROM notifications
            WHERE program = \(program) AND organization IS NOT DISTINCT FROM \(organization)
            """
        if let after { sql += " AND id < \(after)" }
        sql += " ORDER BY id DESC LIMIT \(limit)"
        return try db.execute(sql).map(Notice.init)
    }

    /// - Returns: nil if there is no such notification for them.
    package static func markRead(
        _ id: Int, for organization: Organization.ID?, at moment: Date, in program: Program.ID,
        _ db: borrowing PostgresConnection
    ) throws -> Notice? {
        try db.execute(
            """
            UPDATE notifications SET read_at = coalesce(read_at, \(moment))
            WHERE program = \(program) AND id = \(id) AND organization IS NOT DISTINCT FROM \(organization)
            RETURNING id, at, kind, subject_kind, subject, deadline, read_at, \(sql: about) AS about
            """
        ).first.map(Notice.init)
    }

    package static func markAllRead(
        for organization: Organization.ID?, at moment: Date, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute(
            """
            UPDATE notifications SET read_at = \(moment)
            WHERE program = \(program) AND organization IS NOT DISTINCT FROM \(organization) AND read_at IS NULL
            """
        )
    }

    package static func unreadCount(
        for organization: Organization.ID?, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws -> Int {
        let row = try db.execute(
            """
            SELECT count(*) AS unread FROM notifications
            WHERE program = \(program) AND organization IS NOT DISTINCT FROM \(organization) AND read_at IS NULL
            """
        ).first
        return try row?.decode("unread") ?? 0
    }

    private static let about: SQL = """
        CASE subject_kind
            WHEN 'match' THEN (SELECT title FROM match_names(notifications.program, subject::bigint))
            WHEN 'scenario' THEN (
                SELECT title FROM scenarios
                WHERE scenarios.program = notifications.program AND scenarios.id = subject)
            WHEN 'profile' THEN (
                SELECT organizations.name FROM profiles JOIN organizations
                    ON organizations.program = profiles.program AND organizations.id = profiles.organization
                WHERE profiles.program = notifications.program AND profiles.id = subject)
        END
        """

    package static func deleteAll(
        of organization: Organization.ID, in program: Program.ID, _ db: borrowing PostgresConnection
    ) throws {
        try db.execute("DELETE FROM notifications WHERE program = \(program) AND organization = \(organization)")
    }

    private init(row: PostgresRow) throws {
        id = try row.decode("id")
        at = try row.decode("at")
        kind = try row.decodeCase("kind")
        subject = LedgerEntry.Subject(try row.decodeCase("subject_kind"), try row.decode("subject", as: String.self))
        deadline = try row.decodeIfPresent("deadline")
        readAt = try row.decodeIfPresent("read_at")
        about = try row.decodeIfPresent("about")
    }
}

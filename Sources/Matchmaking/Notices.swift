package import Domain
import Storage

/// What somebody has been told.
package struct Notices: Sendable {
    let context: ServiceContext

    package init(_ context: ServiceContext) {
        self.context = context
    }

    /// The newest first. The office has its own, an organization's accounts share theirs.
    package func page(_ actor: Actor, limit: Int, cursor: String?) async throws -> Page {
        let program = context.programID
        let after = try cursor.map { cursor in
            guard let number = Int(cursor) else { throw ServiceError.invalid([.badCursor]) }
            return number
        }
        return try await context.read(as: actor) { db in
            let notices = try Notice.page(
                for: Self.recipient(actor), after: after, limit: limit + 1, in: program, db)
            return Page(notices, limit: limit, cursor: { String($0.id) }, record: \.record)
        }
    }

    package func markRead(_ id: Int, _ command: Command) async throws -> Answer {
        let (program, now, actor) = (context.programID, context.now(), command.actor)
        return try await context.change(command) { db in
            try Access.system(program).enter(db)
            guard let notice = try Notice.markRead(id, for: Self.recipient(actor), at: now, in: program, db) else {
                throw ServiceError.notFound("notification")
            }
            return Answer(record: notice.record, revision: notice.readAt == nil ? 1 : 2)
        }
    }

    /// Those that have been there before; what comes meanwhile stays new.
    package func markAllRead(_ command: Command) async throws -> Answer {
        let (program, now, actor) = (context.programID, context.now(), command.actor)
        return try await context.change(command) { db in
            try Access.system(program).enter(db)
            try Notice.markAllRead(for: Self.recipient(actor), at: now, in: program, db)
            return Answer(record: ["unread": .number(0)], revision: 1)
        }
    }

    package func unreadCount(_ actor: Actor) async throws -> Int {
        let program = context.programID
        return try await context.read(as: actor) { db in
            try Notice.unreadCount(for: Self.recipient(actor), in: program, db)
        }
    }

    private static func recipient(_ actor: Actor) -> Organization.ID? {
        actor.role.seesAll ? nil : actor.organization
    }
}

extension Notice {
    var record: Record {
        var record: Record = [
            "id": .text(String(id)), "at": .text(at.iso8601), "kind": .text(kind.rawValue),
            "subject": .object(["kind": .text(subject.kind.rawValue), "id": .text(subject.id)]),
        ]
        record["about"] = about.map { .text($0) }
        record["deadline"] = deadline.map { .text($0.iso8601) }
        record["readAt"] = readAt.map { .text($0.iso8601) }
        return record
    }
}

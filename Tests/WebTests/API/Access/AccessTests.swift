import Domain
import Hummingbird
import HummingbirdTesting
import Logging
import Matchmaking
import Synchronization
import Testing

@testable import Web

/// Every cell of the table, asked of a server with a database. What one case makes, the next may see, so they come one
/// by one.
@Suite(.serialized) struct AccessTests {
    @Test func `every operation is in the table, and nothing else`() throws {
        let described = Set(try DescribedOperation.all().map(\.name))
        let written = Set(AccessTable.rows.map(\.name))
        #expect(described.subtracting(written).sorted() == [])
        #expect(written.subtracting(described).sorted() == [])
    }

    @Test func `every line can be read, and is there once`() {
        #expect(AccessTable.lines.filter { AccessRow($0) == nil } == [])
        #expect(Set(AccessTable.rows.map(\.testDescription)).count == AccessTable.lines.count)
    }

    @Test func `what is public in the description is public in the table`() throws {
        for operation in try DescribedOperation.all() {
            let cells = AccessTable.rows.filter { $0.name == operation.name }.map(\.stranger)
            #expect(cells.allSatisfy { ($0 == .done) == operation.isPublic }, "\(operation.name)")
        }
    }

    @Test(arguments: AccessTable.rows)
    func `each gets what the table says`(_ row: AccessRow) async throws {
        try await withAccess { desk in
            let asked = row.asked
            try await refuse(asked.filter { $0.cell.problems != nil }, desk)
            for asked in asked where asked.cell.problems == nil { try await grant(asked, desk) }
        }
    }

    /// Nothing is different afterwards, in any table.
    private func refuse(_ asked: [AccessAsked], _ desk: AccessDesk) async throws {
        var requests: [(AccessAsked, PreparedRequest)] = []
        for asked in asked { requests.append((asked, try await desk.prepare(asked, isNew: false))) }
        let (before, number) = (try await desk.world.fingerprints(), try await desk.world.ledgerEnd())
        for (asked, request) in requests {
            let response = try await request.send()
            #expect(String(response.status.code) == asked.cell.rawValue, "\(asked): \(response.page)")
            #expect(asked.cell.problems?.contains(response.problem ?? "") == true, "\(asked): \(response.page)")
            #expect(try await desk.world.ledgerEnd() == number, "\(asked)")
        }
        let after = try await desk.world.fingerprints()
        #expect(after.filter { before[$0.key] != $0.value }.keys.sorted() == [])
    }

    private func grant(_ asked: AccessAsked, _ desk: AccessDesk) async throws {
        let request = try await desk.prepare(asked, isNew: asked.row.changes)
        var probes = AccessProbes()
        if let role = asked.role, let caller = request.caller, asked.cell.shown != nil {
            probes = try await desk.probes(asked.row, role, caller)
        }
        let response = try await request.send()
        #expect(response.status.kind == .successful, "\(asked): \(response.page)")
        probes.check(response.items, asked.cell, "\(asked)")
        let others = desk.world.names(except: request.caller?.account.organization)
        let contacts = others.filter { response.page.contains("\($0)联系人") || response.page.contains("\($0)法人") }
        #expect(contacts.isEmpty != asked.cell.showsContact, "\(asked): contact details of \(contacts)")
        // What the office has seen on paper is the office’s.
        #expect(!response.page.contains(AccessJSON.seen) || asked.role == .office, "\(asked)")
        if asked.cell == .nothing {
            let ours = desk.world.ourNames.filter { response.page.contains($0) }
            #expect(ours == [] && !response.page.contains("LG-"), "\(asked)")
        }
    }
}

/// Drives both servers.
private func withAccess(_ body: @escaping @Sendable (AccessDesk) async throws -> Void) async throws {
    let world = try await world.withLock { world in
        let task = world ?? Task { try await AccessWorld() }
        world = task
        return task
    }.value
    var options = ServerOptions()
    options.signedInRate = RateLimiter.Rate(perSecond: 10_000, burst: 10_000)
    options.signedOutRate = options.signedInRate
    // Requests by the thousand say nothing in the log.
    var logger = Logger(label: "access")
    logger.logLevel = .warning
    let here = Application(
        router: berthRouter(services: world.here, isDemonstration: false, options: options), logger: logger)
    let abroad = Application(
        router: berthRouter(services: world.abroad, isDemonstration: false, options: options), logger: logger)
    try await here.test(.router) { here in
        try await abroad.test(.router) { abroad in
            let desk = AccessDesk(world: world, here: here, abroad: abroad)
            _ = try await world.thing("furniture", isNew: false) {
                try await desk.furnish()
                return ""
            }
            try await body(desk)
        }
    }
}

private let world = Mutex<Task<AccessWorld, any Error>?>(nil)

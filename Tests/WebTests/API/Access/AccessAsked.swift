import Domain
import Hummingbird
import HummingbirdTesting
import Matchmaking

@testable import Web

/// One cell: who asks, and for whose.
struct AccessAsked: CustomStringConvertible {
    let row: AccessRow
    let place: Place
    /// Nil for who is not signed in here.
    let role: Role?
    /// Signed in, but in another program: that is nothing here.
    var foreign: Foreign?
    let cell: AccessCell

    enum Foreign: CaseIterable { case session, token }

    var description: String {
        let who = foreign.map { "another program’s \($0)" } ?? role?.rawValue ?? "nobody"
        return "\(row.testDescription): \(who) for \(place)"
    }
}

extension AccessRow {
    /// Its cells, without those that are not asked.
    var asked: [AccessAsked] {
        var asked = [AccessAsked(row: self, place: .ours, role: nil, cell: stranger)]
        if stranger == .unauthenticated {
            for foreign in AccessAsked.Foreign.allCases {
                asked.append(AccessAsked(row: self, place: .ours, role: nil, foreign: foreign, cell: stranger))
            }
        }
        for role in AccessTable.columns {
            for place in Place.allCases {
                guard let cell = cells[role]?[place], cell != .notAsked else { continue }
                asked.append(AccessAsked(row: self, place: place, role: role, cell: cell))
            }
        }
        return asked
    }
}

struct PreparedRequest {
    let client: any TestClientProtocol
    let method: HTTPRequest.Method
    let uri: String
    let headers: HTTPFields
    let body: String?
    let caller: Person?

    func send() async throws -> TestResponse {
        var headers = headers
        if body != nil { headers[.contentType] = "application/json" }
        return try await client.execute(
            uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
    }
}

extension AccessDesk {
    /// - Parameter isNew: what is asked for is made for this request alone, and so is the account that asks.
    func prepare(_ asked: AccessAsked, isNew: Bool) async throws -> PreparedRequest {
        let seat: Place = asked.place == .abroad ? .abroad : .ours
        var caller: Person?
        if let role = asked.role {
            caller = try await isNew ? world.newPerson(seat, role) : world.person(seat, role)
        }
        let request = AccessRequest(
            row: asked.row, place: asked.place, role: asked.role ?? .owner, caller: caller, isNew: isNew, desk: self)
        var headers = try request.headers()
        if let foreign = asked.foreign {
            let stranger = try await world.person(.abroad, .office)
            switch foreign {
            case .session: headers[.cookie] = stranger.cookie
            case .token: headers[.authorization] = "Bearer \(try await newToken(of: stranger).secret)"
            }
        }
        return PreparedRequest(
            client: asked.place == .abroad ? abroad : here, method: asked.row.method, uri: try await request.uri(),
            headers: headers, body: try await request.body(), caller: caller)
    }
}

import Domain
import Foundation
import Hummingbird
import Matchmaking

/// `/office/ledger`, and the office's files: what an auditor takes along.
struct LedgerPageRoutes {
    let services: Services
    let site: Site

    static let path = "\(Area.office.path)/ledger"
    static let verification = "\(path)/verification"
    private static let pageLength = 30

    var endpoints: RouteCollection<OfficeContext> {
        RouteCollection(context: OfficeContext.self)
            .get("ledger", use: list)
            .get("ledger/verification", use: verify)
            .get("exports/:file", use: export)
    }

    @Sendable private func list(request: Request, context: OfficeContext) async throws -> Response {
        var query = try QueryReader.page(request)
        var wanted = LedgerQuery()
        wanted.kind = try query.choice("kind")
        wanted.subject = try query.text("subject")
        wanted.role = try query.choice("role")
        wanted.account = try query.number("account").map { Account.ID($0) }
        wanted.state = try query.text("state")
        let before = try query.number("before")
        wanted.before = try query.number("cursor") ?? before
        try query.finish()
        let page = try await services.ledger.search(context.actor, wanted, limit: Self.pageLength)
        let frame = Frame(site: site, visit: context.visit)
        return ledgerPage(page, FormState(wanted), in: frame).response(in: frame)
    }

    @Sendable private func verify(request: Request, context: OfficeContext) async throws -> Response {
        let query = try QueryReader.page(request)
        try query.finish()
        let frame = Frame(site: site, visit: context.visit)
        return try await verificationPage(services.ledger.verify(context.actor), in: frame).response(in: frame)
    }

    /// `ledger.xlsx`, `kpi.csv`, …: without contact data, so that nobody's has to be written down as seen.
    @Sendable private func export(request: Request, context: OfficeContext) async throws -> Response {
        var query = try QueryReader.page(request)
        let scope = try BoardScope(&query)
        try query.finish()
        let name = try context.id("file")
        let parts = name.split(separator: ".").map(String.init)
        guard parts.count == 2, let format = Exports.Format(rawValue: parts[1]) else {
            throw ProblemKind.noSuchResource
        }
        let exports = services.exports
        let data: Data =
            switch parts[0] {
            case "ledger": try await exports.ledger(format)
            case "matches": try await exports.matches(format)
            case "scenarios": try await exports.scenarios(format)
            case "opcs": try await exports.profiles(format, contacts: false)
            case "kpi":
                try exports.kpi(
                    format,
                    await services.kpi.report(context.actor, asOf: scope.moment, track: scope.track).report)
            default: throw ProblemKind.noSuchResource
            }
        return Response(
            status: .ok,
            headers: [
                .contentType: format.mediaType, .contentDisposition: "attachment; filename=\"\(name)\"",
                .cacheControl: "private, no-store",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
    }
}

extension FormState {
    fileprivate init(_ query: LedgerQuery) {
        self.init([
            "kind": [query.kind?.rawValue ?? ""], "subject": [query.subject ?? ""],
            "role": [query.role?.rawValue ?? ""], "account": [query.account?.description ?? ""],
            "state": [query.state ?? ""],
        ])
    }
}

extension Exports.Format {
    fileprivate var mediaType: String {
        switch self {
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/csv; charset=utf-8"
        case .jsonl: "application/x-ndjson"
        }
    }
}

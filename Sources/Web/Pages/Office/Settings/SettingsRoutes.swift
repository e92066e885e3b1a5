import Domain
import Hummingbird
import Matchmaking

/// `/office/settings`
struct SettingsRoutes {
    let services: Services
    let site: Site

    static let path = "\(Area.office.path)/settings"
    /// What can have a target, each with the number of its fields.
    static let targets = Array(zip(1..., Program.Target.indicators))

    var endpoints: RouteCollection<OfficeContext> {
        RouteCollection(context: OfficeContext.self)
            .get("settings", use: show)
            .post("settings", use: change)
    }

    @Sendable private func show(request: Request, context: OfficeContext) async throws -> Response {
        try await answer(nil, context)
    }

    @Sendable private func change(request: Request, context: OfficeContext) async throws -> Response {
        let submission = try await request.submission(by: context)
        let form = submission.text("form") ?? ""
        return try await submission.carryOut { command in
            form == "figures"
                ? try await services.figures.register(submission.figure, command)
                : try await set(submission, form, command)
        } then: { _ in
            Said.redirect(to: Self.path, saying: form == "figures" ? .registered : .saved)
        } otherwise: { state in
            try await answer((form, state), context)
        }
    }

    private func set(_ submission: Submission, _ form: String, _ command: Command) async throws -> Answer {
        do {
            return try await services.programs.change(site.program.id, submission.settings(form), command)
        } catch ServiceError.invalid(let errors) where form == "targets" {
            throw ServiceError.invalid(errors.map { $0.renumbered(submission.givenTargets) })
        }
    }

    private func answer(_ attempt: SettingsAttempt?, _ context: OfficeContext) async throws -> Response {
        let found = try await services.programs.find(site.program.id)
        let program = services.recommendations.recommendations.context.program
        let frame = Frame(site: site, visit: context.visit)
        return settingsPage(found, program, attempt, in: frame).response(in: frame)
    }
}

extension Submission {
    /// The numbers of those rows in which something was written: the others have no target.
    fileprivate var givenTargets: [Int] {
        SettingsRoutes.targets.map(\.0).filter { text("targets[\($0)].value") != nil }
    }

    fileprivate func settings(_ form: String) -> Record {
        switch form {
        case "targets":
            let rows = SettingsRoutes.targets.filter { givenTargets.contains($0.0) }
            return ["targets": .list(rows.map { .object(target($0.0, $0.1)) })]
        case "rules":
            return fields(["headcountLimit", "headcountSource", "periodStart", "periodEnd"])
        default:
            let year = text("year") ?? ""
            let days: Record = [
                "source": value("calendar.\(year).source"), "holidays": .texts(lines("calendar.\(year).holidays")),
                "makeUpDays": .texts(lines("calendar.\(year).makeUpDays")),
            ]
            return ["calendar": .object([year: .object(days)])]
        }
    }

    private func target(_ number: Int, _ id: String) -> Record {
        var record: Record = ["indicator": .text(id)]
        for field in ["value", "by", "source"] { record[field] = value("targets[\(number)].\(field)") }
        return record
    }

    fileprivate var figure: Record { fields(["indicator", "value", "on", "source"]) }

    private func fields(_ names: [String]) -> Record {
        Dictionary(names.map { ($0, value($0)) }) { one, _ in one }
    }

    /// Null where nothing was written: what may be missing is taken away, what may not is asked for.
    private func value(_ field: String) -> RecordValue { text(field).map { .text($0) } ?? .null }
}

extension FieldError {
    /// By the row in which it was written, and not by its place among those that were.
    fileprivate func renumbered(_ rows: [Int]) -> FieldError {
        guard let match = field.firstMatch(of: /^targets\[(\d+)\]/), let place = Int(match.output.1),
            rows.indices.contains(place - 1)
        else { return self }
        return FieldError(
            field: field.replacing("targets[\(place)]", with: "targets[\(rows[place - 1])]", maxReplacements: 1),
            problem: problem)
    }
}

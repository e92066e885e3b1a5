package import Domain
package import Foundation
import Postgres
import Spreadsheets
import Storage

extension Exports {
    /// Matches as they stand, without contact data.
    package func matches(_ format: Format) async throws -> Data {
        // What a match is called is told only to who is somebody.
        let records = try await database.read(as: .system(program.id)) { [program] db in
            var query = Match.Query()
            query.limit = .max
            return try Match.page(query, in: program.id, db).reversed().map { match in
                try MatchView(match, for: .operator(of: program.id), program, db).record
            }
        }
        return try table(records, Self.matchKeys, name: "对接 matches", format)
    }

    /// The whole ledger, with its hashes: enough to verify it elsewhere.
    package func ledger(_ format: Format) async throws -> Data {
        let records = try await database.read { [program] db in
            try Ledger.entries(after: 0, limit: .max, in: program.id, db).map(\.record)
        }
        return try table(records, Self.ledgerKeys, name: "台账 ledger", format)
    }

    /// Every figure with its definition.
    package func kpi(_ format: Format, _ report: KPIReport) throws -> Data {
        guard format != .jsonl else {
            return try JSONEncoder.sorted.encode(RecordValue.object(report.record)) + Data("\n".utf8)
        }
        let rows: [Record] = report.rows.map { row in
            var record: Record = [
                "section": .text(row.section.zh), "indicator": .text(row.indicator.zh), "value": row.value,
                "unit": .text(row.unit.zh), "definition": .text(row.definition.zh),
            ]
            record["target"] = row.target.map { .number(Double($0)) }
            return record
        }
        return try table(rows, Self.kpiKeys, name: "指标 KPI", format)
    }

    private static let matchKeys = [
        ("id", "编号"), ("scenario", "场景编号"), ("scenarioTitle", "场景"), ("opc", "OPC编号"), ("opcName", "OPC"),
        ("owner.name", "链主企业"), ("state", "状态"), ("since", "自"), ("createdAt", "发起时间"),
        ("deadline", "答复期限"), ("amountCNY", "合同金额（元）"), ("deliverBy", "交付日期"), ("isStalled", "停滞"),
        ("previous", "前次对接"),
    ]
    private static let ledgerKeys = [
        ("number", "序号"), ("at", "时间"), ("actor.role", "角色"), ("actor.account", "账号"),
        ("actor.organization", "单位"), ("actor.principal", "代表单位"), ("subject.kind", "对象类别"),
        ("subject.id", "对象"), ("from", "原状态"), ("to", "新状态"), ("data", "数据"), ("previousHash", "前一条哈希"),
        ("hash", "哈希"),
    ]
    private static let kpiKeys = [
        ("section", "类别"), ("indicator", "指标"), ("value", "数值"), ("unit", "单位"), ("target", "目标"),
        ("definition", "口径"),
    ]

    private func table(
        _ records: [Record], _ columns: [(key: String, label: String)], name: String, _ format: Format
    ) throws -> Data {
        if format == .jsonl {
            return Data(try records.map { try JSONEncoder.sorted.encode($0) + Data("\n".utf8) }.joined())
        }
        let sheet = Sheet(
            name: name, columns: columns.map { Column($0.label) },
            rows: try records.map { record in try columns.map { try Cell(record[path: $0.key]) } })
        return Data(format == .csv ? try CSVWriter.write(sheet) : try WorkbookWriter.write([sheet]))
    }
}

extension Record {
    /// A value within another: `owner.name`.
    fileprivate subscript(path path: String) -> RecordValue? {
        let parts = path.split(separator: ".").map(String.init)
        guard parts.count == 2 else { return self[path] }
        guard case .object(let fields)? = self[parts[0]] else { return nil }
        return fields[parts[1]]
    }
}

extension Cell {
    fileprivate init(_ value: RecordValue?) throws {
        switch value {
        case nil, .null?: self = .empty
        case .text(let text)?: self = .text(text)
        case .number(let number)?: self = .number(number)
        case .flag(let flag)?: self = .text(flag ? "是" : "否")
        case .list?, .object?:
            self = .text(String(decoding: try JSONEncoder.sorted.encode(value), as: UTF8.self))
        }
    }
}

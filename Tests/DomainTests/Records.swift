import Foundation

@testable import Domain

extension Program {
    static func example() throws -> Program {
        let json = """
            {
                "id": "example", "name": {"zh": "示例", "en": "Example"}, "document": "〔2026〕1", "periodEnd": "2028-12-31",
                "headcountLimit": 10, "targets": [],
                "tracks": [
                    {"id": "ports", "name": {"zh": "港口", "en": "Ports"}},
                    {"id": "culture", "name": {"zh": "文化", "en": "Culture"}}
                ]
            }
            """
        return try JSONDecoder().decode(Program.self, from: Data(json.utf8))
    }
}

extension Record {
    /// No more than what is required.
    static let scenario: Record = [
        "id": .text("S-1"), "title": .text("报关单识别"), "owner": .object(["name": .text("港务集团")]),
        "track": .text("ports"), "summary": .text("把报关单变成数据。"), "requirements": .list([.text("识别"), .text("校验")]),
    ]

    /// No more than what is required.
    static let profile: Record = [
        "id": .text("P-1"), "name": .text("一人工作室"), "headcount": .number(1), "tracks": .list([.text("ports")]),
        "summary": .text("文档智能。"), "capabilities": .list([.text("票据识别")]),
    ]

    func with(_ changes: Record) -> Record {
        merging(changes) { $1 }
    }

    func without(_ field: String) -> Record {
        filter { $0.key != field }
    }
}

extension RecordValue {
    static func texts(_ texts: String...) -> RecordValue {
        .list(texts.map { .text($0) })
    }

    static func text(_ piece: String, times count: Int) -> RecordValue {
        .text(String(repeating: piece, count: count))
    }
}

extension FieldErrors {
    static func one(_ field: String, _ problem: String) -> FieldErrors {
        FieldErrors(errors: [FieldError(field: field, problem: problem)])
    }
}

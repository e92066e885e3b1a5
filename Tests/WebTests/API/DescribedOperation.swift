import Foundation

/// An operation of `openapi.yaml`, read just as far as it takes to compare it with something.
struct DescribedOperation {
    /// `GET /api/v1/scenarios/{id}`
    let name: String
    var id: String?
    var responses: Set<String> = []
    var hasBody = false
    var isPublic = false

    /// By their indentation: paths by two blanks, methods by four, what they hold by six, statuses by eight.
    static func all() throws -> [DescribedOperation] {
        var operations: [DescribedOperation] = []
        var path = ""
        var part = ""
        let lines = try text().split(separator: "\n").map(String.init)
        for line in lines.drop(while: { $0 != "paths:" }).dropFirst().prefix(while: {
            $0.hasPrefix(" ") || $0.hasPrefix("#")
        }) {
            if let match = line.wholeMatch(of: /\ \ (\/\S*):/) {
                path = String(match.output.1)
            } else if let match = line.wholeMatch(of: /\ {4}(get|put|post|patch|delete):/) {
                operations.append(DescribedOperation(name: "\(match.output.1.uppercased()) \(path)"))
            } else if let match = line.firstMatch(of: /^      (\w+):(.*)/), let last = operations.indices.last {
                part = String(match.output.1)
                if part == "operationId" { operations[last].id = String(match.output.2) }
                if part == "requestBody" { operations[last].hasBody = true }
                if part == "security" { operations[last].isPublic = match.output.2 == " []" }
            } else if part == "responses", let match = line.firstMatch(of: /^        "(\d\d\d)":/),
                let last = operations.indices.last
            {
                operations[last].responses.insert(String(match.output.1))
            }
        }
        return operations
    }

    static func text() throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        return try String(
            contentsOf: folder.appending(path: "../../../Sources/Web/Public/openapi.yaml").standardizedFileURL,
            encoding: .utf8)
    }
}

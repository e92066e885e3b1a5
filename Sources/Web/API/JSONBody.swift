import Domain
import Hummingbird

/// The body of a request to the API: one JSON object.
enum JSONBody {
    /// In bytes. The longest listing that the fields' limits allow is rare and can be imported.
    static let limit = 256 * 1024

    static func read(_ bytes: [UInt8], _ headers: HTTPFields) throws -> Record {
        guard isJSON(headers[.contentType] ?? "") else { throw ProblemKind.unsupportedMediaType }
        do {
            guard case .object(let record) = try JSONReader.value(of: bytes) else {
                throw Problem(.malformed, detail: "The body is no JSON object: write it in braces.")
            }
            return record
        } catch let failure as JSONReader.Failure {
            let detail = "The body is no valid JSON: at byte \(failure.position), \(failure.problem)."
            throw Problem(.malformed, detail: detail, members: ["position": .number(Double(failure.position))])
        }
    }

    /// With no encoding but UTF-8, which is JSON’s own (RFC 8259 §8.1).
    private static func isJSON(_ contentType: String) -> Bool {
        let parts = contentType.lowercased().split(separator: ";").map { $0.filter { !$0.isWhitespace } }
        guard parts.first == "application/json" else { return false }
        return parts.dropFirst().allSatisfy { ["charset=utf-8", "charset=\"utf-8\""].contains($0) }
    }
}

extension Request {
    /// - Returns: all of the body. It can be asked for again.
    mutating func wholeBody() async throws -> [UInt8] {
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > JSONBody.limit {
            throw ProblemKind.bodyTooLarge
        }
        do {
            return Array(try await collectBody(upTo: JSONBody.limit).readableBytesView)
        } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
            throw ProblemKind.bodyTooLarge
        }
    }
}

import Domain
import Foundation
import Hummingbird

/// Takes the parameters out of an address one by one, and refuses at the end what nobody asked for: a filter with a
/// typing error would otherwise show everything.
struct QueryReader {
    static let defaultLimit = 20
    private static let limits = 1 ... 100
    /// In characters: of a filter, and of a cursor, which holds an id at most.
    private static let textLimit = 500

    private var parameters: [String: String] = [:]

    init(_ request: Request) throws(Problem) {
        for pair in (request.uri.query ?? "").split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = halves.first.flatMap(Self.decoded) ?? ""
            guard let value = Self.decoded(halves.count == 2 ? halves[1] : "") else {
                throw .parameter(name, "is no text in UTF-8")
            }
            guard !name.isEmpty else { throw .parameter("query", "has a parameter without a name") }
            guard parameters.updateValue(value, forKey: name) == nil else { throw .parameter(name, "is given twice") }
        }
    }

    private static func decoded(_ text: Substring) -> String? { text.replacing("+", with: " ").removingPercentEncoding }

    /// Of a page, whose address may choose a language too.
    static func page(_ request: Request) throws(Problem) -> QueryReader {
        var query = try QueryReader(request)
        _ = try query.text("lang")
        return query
    }

    /// Empty counts as not given: that is how a form sends what was left out.
    mutating func text(_ name: String) throws(Problem) -> String? {
        guard let text = parameters.removeValue(forKey: name), !text.isEmpty else { return nil }
        guard text.unicodeScalars.count <= Self.textLimit else {
            throw .parameter(name, "is longer than \(Self.textLimit) characters")
        }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw .parameter(name, "contains a control character")
        }
        return text
    }

    mutating func integer(_ name: String, _ range: ClosedRange<Int>) throws(Problem) -> Int? {
        guard let text = try text(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw .parameter(name, "must be a whole number between \(range.lowerBound) and \(range.upperBound)")
        }
        return number
    }

    mutating func choice<Value: RawRepresentable<String> & CaseIterable>(_ name: String) throws(Problem) -> Value? {
        guard let text = try text(name) else { return nil }
        if let value = Value(rawValue: text) { return value }
        throw .parameter(name, "must be one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
    }

    /// Several, with commas between them.
    mutating func choices<Value: RawRepresentable<String> & CaseIterable>(_ name: String) throws(Problem) -> [Value] {
        guard let text = try text(name) else { return [] }
        let choices = text.split(separator: ",").map { Value(rawValue: String($0)) }
        let known = choices.compactMap(\.self)
        guard known.count == choices.count else {
            let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw .parameter(name, "must be one or several, with commas, of \(names)")
        }
        return known
    }

    /// The id of something that is numbered.
    mutating func number(_ name: String) throws(Problem) -> Int? { try integer(name, 1 ... Int(Int32.max)) }

    mutating func day(_ name: String) throws(Problem) -> CalendarDay? {
        guard let text = try text(name) else { return nil }
        if let day = CalendarDay(text) { return day }
        throw .parameter(name, "must be a date such as 2026-12-01")
    }

    mutating func limit(default standard: Int = defaultLimit) throws(Problem) -> Int {
        try integer("limit", Self.limits) ?? standard
    }

    mutating func cursor() throws(Problem) -> String? { try text("cursor") }

    /// To be called last: what was not asked for does not belong here.
    func finish() throws(Problem) {
        guard let name = parameters.keys.sorted().first else { return }
        throw .parameter(String(name.prefix(64)), "is not a parameter that Berth knows here")
    }
}

extension Request {
    /// For routes that take no parameters.
    func requireNoParameters() throws(Problem) { try QueryReader(self).finish() }
}

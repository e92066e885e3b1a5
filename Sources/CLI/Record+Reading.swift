import Domain
import Foundation

/// For tables of what a service gives as a record: what is not there is printed as nothing.
extension Record {
    func text(_ key: String) -> String {
        self[key]?.text ?? ""
    }

    func integer(_ key: String) -> Int {
        self[key]?.integer ?? 0
    }

    /// To two places.
    func figure(_ key: String) -> String {
        self[key]?.number.map { String(format: "%.2f", $0) } ?? ""
    }

    func object(_ key: String) -> Record {
        if case .object(let record)? = self[key] { record } else { [:] }
    }

    func objects(_ key: String) -> [Record] {
        guard case .list(let items)? = self[key] else { return [] }
        return items.compactMap { if case .object(let record) = $0 { record } else { nil } }
    }

    /// The id of a listing, and what it is called.
    func name(_ key: String) -> String {
        let listing = object(key)
        return "\(listing.text("id")) \(listing.text("title"))\(listing.text("name"))"
    }
}

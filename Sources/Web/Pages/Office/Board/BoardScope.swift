import Domain
import Foundation

/// What a board is about: a day, and all tracks or one. Every link from it goes on with the same.
struct BoardScope: Equatable {
    /// Nil for now.
    var asOf: CalendarDay?
    var track: String?

    init(asOf: CalendarDay? = nil, track: String? = nil) {
        self.asOf = asOf
        self.track = track
    }

    init(_ query: inout QueryReader) throws(Problem) {
        asOf = try query.day("asOf")
        track = try query.text("track")
    }

    /// The last moment of the day; nil for now.
    var moment: Date? { asOf.map { ShanghaiTime.endOfDay($0).addingTimeInterval(-0.001) } }

    /// - Parameter more: `name=value`, fit for a link.
    func address(_ path: String, _ more: String...) -> String {
        let own = [
            asOf.map { "asOf=\($0.description)" }, track.map { "track=" + FormFields.escaped($0) },
        ].compactMap(\.self)
        let query = more + own
        return path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    func figure(_ id: String, _ more: String...) -> String {
        let address = address("\(Area.office.path)/figures/\(id)")
        guard !more.isEmpty else { return address }
        return address + (address.contains("?") ? "&" : "?") + more.joined(separator: "&")
    }
}

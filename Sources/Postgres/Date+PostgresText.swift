package import Foundation

/// A `timestamptz`, to the microsecond. What lies before 4713 BC, where PostgreSQL's calendar begins, or after 294246,
/// the last full year whose microseconds since 1970 an Int can count, is written as `infinity`, which reads back as
/// `distantFuture` or `distantPast`.
extension Date: PostgresText {
    package init?(postgresText text: String) {
        switch text {
        case "infinity": self = .distantFuture
        case "-infinity": self = .distantPast
        default:
            guard let moment = UTCMoment(text) else { return nil }
            self.init(timeIntervalSince1970: Double(moment.microseconds) / 1e6)
        }
    }

    package var postgresText: String {
        // -4712-01-01 and 294247-01-01, in seconds since 1970.
        switch timeIntervalSince1970 {
        case ..<(-210_866_803_200): "-infinity"
        case 9_223_371_244_800...: "infinity"
        case let seconds where seconds.isNaN: "NaN"
        // The cases above leave no product that is too large for an Int.
        case let seconds: UTCMoment(microseconds: Int((seconds * 1e6).rounded())).text
        }
    }
}

import Domain
import Foundation

/// How long there is left for an answer: "2 working days left, by 25 Nov 2026".
///
/// - Parameter deadline: the first moment that is too late, as services give it: 24:00 of the last day.
func deadlineNote(_ deadline: Date, in frame: Frame) -> HTML {
    let (words, last) = (frame.words, ShanghaiTime.day(of: deadline.addingTimeInterval(-0.001)))
    let day = words.day(last)
    let (text, urgency): (String, String) =
        if frame.visit.now >= deadline {
            (words.fill(PageWords.overdue, ["day": day]), "late")
        } else if last == frame.today {
            (words.fill(PageWords.lastDayToday, ["day": day]), "soon")
        } else if let left = try? frame.program.workingDays.count(after: frame.today, through: last) {
            (
                words.fill(PageWords.workingDaysLeft, ["count": words.count(left), "day": day]),
                left <= 1 ? "soon" : "ample"
            )
        } else {
            // Of a year whose holidays nobody has loaded, only the date is known.
            (words.fill(PageWords.byDay, ["day": day]), "ample")
        }
    return "<time class=\"deadline \(urgency)\" datetime=\"\(last.description)\">\(text)</time>"
}

/// The day on which something happened, in Shanghai.
func dayNote(_ moment: Date, in frame: Frame) -> HTML {
    let day = ShanghaiTime.day(of: moment)
    return "<time datetime=\"\(day.description)\">\(frame.words.day(day))</time>"
}

/// The day and the minute, in Shanghai.
func momentNote(_ moment: Date, in frame: Frame) -> HTML {
    let day = ShanghaiTime.day(of: moment)
    let minutes = Int(moment.timeIntervalSince(ShanghaiTime.startOfDay(day)) / 60)
    let (hour, minute) = (String(minutes / 60 + 100).dropFirst(), String(minutes % 60 + 100).dropFirst())
    return
        "<time datetime=\"\(day.description)T\(hour.description):\(minute.description)+08:00\">\(frame.words.day(day)) \(hour.description):\(minute.description)</time>"
}

/// A sheet to be written, as a workbook's or as a CSV file.
package struct Sheet: Sendable {
    package var name: String
    package var columns: [Column]
    package var rows: [[Cell]]

    package init(name: String, columns: [Column], rows: [[Cell]] = []) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}

package struct Column: Sendable {
    /// What people may type into the column's empty cells without Excel's changing it.
    package enum Content: Sendable {
        case text, number, date
    }

    package var name: String
    package var content: Content
    /// In characters of the default font; `nil` fits the text.
    package var width: Double?
    /// Offered as a drop-down list; nothing else may be typed then.
    package var choices: [String]

    package init(_ name: String, content: Content = .text, width: Double? = nil, choices: [String] = []) {
        self.name = name
        self.content = content
        self.width = width
        self.choices = choices
    }
}

package enum Cell: Sendable, Equatable {
    /// Stays text, whatever it looks like.
    case text(String)
    /// Excel keeps 15 digits: codes and telephone numbers are texts.
    case number(Double)
    case date(CalendarDate)
    case empty
}

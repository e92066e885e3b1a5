extension [Int: WorkingYear] {
    /// With the years that the fields give, without those that they set to null. What is no year stays in the fields,
    /// to be refused.
    func changed(by fields: inout RecordReader) -> Self {
        var years = self
        for key in fields.keys {
            guard let year = Int(key), CalendarDay.years.contains(year), key == String(year) else { continue }
            if fields.isGiven(key) {
                years[year] = fields.object(key) { WorkingYear(fields: &$0, year: year) }
            } else {
                years[year] = nil
            }
        }
        return years
    }
}

extension WorkingYear {
    fileprivate init(fields: inout RecordReader, year: Int) {
        let source = fields.requiredText("source", limit: 500)
        let holidays = fields.days("holidays", count: 1 ... 366, of: year)
        let makeUpDays = fields.days("makeUpDays", count: 0 ... 104, of: year) { day in
            if !day.weekday.isWeekend {
                "is \(day), a \(day.weekday.rawValue): only a Saturday or a Sunday can make up for a holiday"
            } else if holidays.contains(day) {
                "is \(day), which is a holiday too: remove it from one of the two lists"
            } else {
                nil
            }
        }
        self.init(source: source, holidays: holidays, makeUpDays: makeUpDays)
    }
}

extension RecordReader {
    /// Days of one year, each once.
    ///
    /// - Parameter problem: what else is wrong with a day.
    fileprivate mutating func days(
        _ key: String, count: ClosedRange<Int>, of year: Int, problem: (CalendarDay) -> String? = { _ in nil }
    ) -> [CalendarDay] {
        var known: Set<CalendarDay> = []
        return numberedTexts(key, count: count, limit: 40).compactMap { number, text in
            guard let day = CalendarDay(text) else {
                refuse("\(key)[\(number)]", "is no date: write it like \(year)-01-01")
                return nil
            }
            if day.year != year {
                refuse("\(key)[\(number)]", "is \(day), no day of \(year): give it under its own year")
            } else if !known.insert(day).inserted {
                refuse("\(key)[\(number)]", "is \(day) once more: remove it")
            } else if let problem = problem(day) {
                refuse("\(key)[\(number)]", problem)
            }
            return day
        }
    }
}

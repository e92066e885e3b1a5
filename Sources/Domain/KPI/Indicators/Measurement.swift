/// What comes out when an indicator is counted.
struct Measurement: Sendable {
    /// Nil where there is nothing to say, or too little.
    var value: Double?
    /// What a share is of, or how many cases a median rests on.
    var cases: Int?
    /// The bounds of a median’s 95 % interval.
    var lower: Double?
    var upper: Double?
    /// Where the figure is not counted but registered.
    var registered: ProgramEvent.Figure?
    /// What stands behind the value.
    var subjects: Subjects = .none

    /// By their indices in the count.
    enum Subjects: Sendable {
        case scenarios([Counted]), profiles([Counted]), opcs([Counted]), matches([Counted]), pairs([Counted])
        case none

        var entries: [Counted] {
            switch self {
            case .scenarios(let entries), .profiles(let entries), .opcs(let entries), .matches(let entries),
                .pairs(let entries):
                entries
            case .none: []
            }
        }
    }

    /// As many as there are.
    static func count(_ subjects: Subjects) -> Measurement {
        Measurement(value: Double(subjects.entries.count), subjects: subjects)
    }

    /// A share whose numerator is what stands behind it.
    static func share(_ subjects: Subjects, of cases: Int) -> Measurement {
        Measurement(
            value: cases > 0 ? Double(subjects.entries.count) / Double(cases) : nil, cases: cases, subjects: subjects)
    }

    static func median(_ estimate: KaplanMeier, of subjects: Subjects) -> Measurement {
        Measurement(
            value: estimate.median, cases: estimate.count, lower: estimate.lower, upper: estimate.upper,
            subjects: subjects)
    }
}

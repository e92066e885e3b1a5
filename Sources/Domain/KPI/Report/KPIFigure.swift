/// An indicator’s value at a date.
package struct KPIFigure: Sendable {
    package let indicator: Indicator
    /// Nil where there is nothing to say, or too little.
    package let value: Double?
    /// What a share is of, or how many cases a median rests on; nil for a plain count.
    package let cases: Int?
    /// The bounds of a median’s 95 % interval, as far as they are reached.
    package let lower: Double?
    package let upper: Double?
    /// Where the value comes from if it was registered and not counted.
    package let registered: ProgramEvent.Figure?
    package let target: Program.Target?

    init(_ indicator: Indicator, _ measurement: Measurement, target: Program.Target?) {
        self.indicator = indicator
        value = measurement.value
        cases = measurement.cases
        lower = measurement.lower
        upper = measurement.upper
        registered = measurement.registered
        self.target = target
    }
}

/// A figure of the program: what it is called, what it means, and how it is counted, all in one place.
package struct Indicator: Sendable, Identifiable {
    package let id: String
    package let section: Section
    package let unit: Unit
    package let name: LocalizedText
    /// Printed beside the figure.
    package let definition: LocalizedText
    let measure: @Sendable (KPICount) -> Measurement

    /// In the order of the report.
    package static let all = ladder + gathered + funnel + conversions + durations + liquidity + attention + quality

    package enum Section: String, CaseIterable, Sendable {
        case ladder, gathered, funnel, conversion, duration, liquidity, attention, quality
    }

    package enum Unit: String, CaseIterable, Sendable {
        case scenarios, opcs, profiles, communities, people, pairs, matches
        /// Of one.
        case share
        case days
        /// Gini’s coefficient, of one.
        case coefficient
    }

    init(
        _ id: String, _ section: Section, _ unit: Unit, name: LocalizedText, definition: LocalizedText,
        measure: @escaping @Sendable (KPICount) -> Measurement
    ) {
        self.id = id
        self.section = section
        self.unit = unit
        self.name = name
        self.definition = definition
        self.measure = measure
    }
}

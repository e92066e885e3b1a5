import Domain

extension Words {
    /// 1,234; 62.5%; 3.4 days; 0.42.
    func value(_ value: Double, _ unit: Indicator.Unit) -> String {
        switch unit {
        case .scenarios, .opcs, .profiles, .communities, .people, .pairs, .matches: count(Int(value.rounded()))
        case .share: percent(value)
        case .days: "\(decimal(value)) \(of(unit.name))"
        case .coefficient: decimal(value, places: 2)
        }
    }

    /// 62.5%
    func percent(_ share: Double) -> String { decimal(share * 100) + "%" }

    func decimal(_ number: Double, places: Int = 1) -> String {
        let scale = places == 2 ? 100 : 10
        // Narrow enough for an Int, whatever comes.
        let scaled = Int(Double.minimum(1e15, Double.maximum(0, (number * Double(scale)).rounded())))
        let fraction = String(scaled % scale + scale).dropFirst()
        return count(scaled / scale) + "." + fraction
    }
}

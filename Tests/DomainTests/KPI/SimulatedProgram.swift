import Foundation

/// A program whose events follow a rate that is known, cut at a date: 3 to 30 months of history, 3 to 30 months to come.
struct SimulatedProgram {
    let start = Date(timeIntervalSince1970: 1_780_000_000)
    let asOf: Date
    /// In months.
    let horizon: Double
    private(set) var past: [Date] = []
    /// How many came after `asOf`.
    private(set) var truth = 0

    enum Kind: CaseIterable, Sendable {
        case constant
        /// To two to five times the rate, in a line or by doubling.
        case growing, doubling
        /// Four on one day on average, as a geometric distribution has it.
        case batches
        /// Two months of twelve without any.
        case seasonalBreak
        /// To a half to a fifth.
        case fading
        /// Nothing for one to six months, and six months until the full rate.
        case rampUp
        /// The logarithm of the rate is a random walk, 0.1 a square root of a month.
        case drifting
        /// One in three months to fifty.
        case scarce
    }

    init(_ kind: Kind, using generator: inout SeededGenerator) {
        let month = 365.2425 / 12 * 86_400
        let history = generator.number(3.0 ... 30)
        horizon = generator.number(3.0 ... 30)
        asOf = start.addingTimeInterval(history * month)
        let rate = Rate(kind, months: history + horizon, using: &generator)
        let step = 1.0 / 120
        for index in 0 ..< Int((history + horizon) / step) {
            let time = Double(index) * step
            for _ in 0 ..< generator.poisson(rate.at(time) * step / (kind == .batches ? 4 : 1)) {
                let size = kind == .batches ? 1 + Int(log(generator.number(1e-12 ... 1)) / log(0.75)) : 1
                if time < history {
                    past += Array(repeating: start.addingTimeInterval(time * month), count: size)
                } else {
                    truth += size
                }
            }
        }
    }

    /// Events a month, by the month.
    private struct Rate {
        let kind: Kind
        let months: Double
        let level: Double
        let factor: Double
        let phase: Double
        let delay: Double
        var walk = [0.0]

        init(_ kind: Kind, months: Double, using generator: inout SeededGenerator) {
            self.kind = kind
            self.months = months
            level = exp(
                kind == .scarce ? generator.number(log(0.02) ... log(0.3)) : generator.number(log(0.5) ... log(10)))
            factor = generator.number(2.0 ... 5)
            phase = generator.number(0.0 ... 12)
            delay = generator.number(1.0 ... 6)
            for _ in 0 ..< Int(months * 4) + 2 {
                // Box and Muller, 1958.
                let radius = (-2 * log(generator.number(1e-12 ... 1))).squareRoot()
                walk.append(walk[walk.count - 1] + 0.05 * radius * cos(2 * .pi * generator.number(0.0 ... 1)))
            }
        }

        func at(_ time: Double) -> Double {
            switch kind {
            case .constant, .batches, .scarce: level
            case .growing: level * (1 + (factor - 1) * time / months)
            case .doubling: level * pow(factor, time / months)
            case .fading: level * (1 - (1 - 1 / factor) * time / months)
            case .rampUp: level * min(max((time - delay) / 6, 0), 1)
            case .drifting: level * exp(walk[Int(time * 4)])
            case .seasonalBreak: (time + phase).truncatingRemainder(dividingBy: 12) < 2 ? 0 : level
            }
        }
    }
}

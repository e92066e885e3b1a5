import Foundation

/// Logistic regression with a ridge, and a sign that each weight must have.
///
/// Newton’s method; each step’s quadratic problem is solved by coordinate descent within the bounds (Friedman, Hastie and
/// Tibshirani 2010, for the same kind of problem). Everything here is small: at most a dozen weights.
struct LogisticRegression: Equatable {
    let bias: Double
    let weights: [Double]

    struct Sample {
        let features: [Double]
        /// 0…1.
        let target: Double
        var weight = 1.0
    }

    /// - Parameters:
    ///   - signs: +1 or −1 for each weight; 0 where both will do.
    ///   - ridge: how much half a weight’s square costs; the bias costs nothing.
    init(_ samples: [Sample], signs: [Double], ridge: Double) {
        let count = signs.count
        // The bias is the last.
        var solution = [Double](repeating: 0, count: count + 1)
        for _ in 0 ..< 100 {
            let (gradient, curvature) = Self.derivatives(samples, at: solution, ridge: ridge)
            var step = [Double](repeating: 0, count: count + 1)
            for _ in 0 ..< 200 {
                var change = 0.0
                for one in 0 ... count {
                    let slope = gradient[one] + zip(curvature[one], step).reduce(0) { $0 + $1.0 * $1.1 }
                    guard curvature[one][one] > 0 else { continue }
                    var next = solution[one] + step[one] - slope / curvature[one][one]
                    if one < count, signs[one] != 0, next * signs[one] < 0 { next = 0 }
                    change = max(change, abs(next - solution[one] - step[one]))
                    step[one] = next - solution[one]
                }
                if change < 1e-10 { break }
            }
            for one in 0 ... count { solution[one] += step[one] }
            if step.allSatisfy({ abs($0) < 1e-8 }) { break }
        }
        bias = solution[count]
        weights = Array(solution[..<count])
    }

    func logit(_ features: [Double]) -> Double {
        zip(weights, features).reduce(bias) { $0 + $1.0 * $1.1 }
    }

    /// Of the loss: −log likelihood + ridge / 2 · |weights|².
    private static func derivatives(
        _ samples: [Sample], at solution: [Double], ridge: Double
    ) -> (gradient: [Double], curvature: [[Double]]) {
        let count = solution.count - 1
        var gradient = solution.map { $0 * ridge }
        gradient[count] = 0
        var curvature = (0 ... count).map { row in
            (0 ... count).map { $0 == row && row < count ? ridge : 0 }
        }
        for sample in samples {
            let features = sample.features + [1]
            let logit = zip(solution, features).reduce(0) { $0 + $1.0 * $1.1 }
            let probability = PairScore.probability(ofLogit: logit)
            let slope = sample.weight * (probability - sample.target)
            let bend = sample.weight * max(probability * (1 - probability), 1e-9)
            for one in 0 ... count {
                gradient[one] += slope * features[one]
                for other in 0 ... one { curvature[one][other] += bend * features[one] * features[other] }
            }
        }
        for one in 0 ... count { for other in 0 ..< one { curvature[other][one] = curvature[one][other] } }
        return (gradient, curvature)
    }
}

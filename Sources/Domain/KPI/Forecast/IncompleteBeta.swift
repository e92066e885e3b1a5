import Foundation

/// The regularized incomplete beta function I_x(a, b), by its continued fraction (NIST Digital Library of Mathematical
/// Functions, 8.17.22), evaluated with the modified Lentz method.
func regularizedIncompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    // The fraction converges quickly on this side only; the other one follows by symmetry (8.17.4).
    if x > (a + 1) / (a + b + 2) { return 1 - regularizedIncompleteBeta(1 - x, b, a) }
    let logarithm = lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)
    return exp(logarithm) / a / continuedFraction(x, a, b)
}

/// 1 + d₁/(1 + d₂/(1 + …)), with the terms of 8.17.23.
private func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var value = 1.0
    var c = 1.0
    var d = 0.0
    for step in 1 ... 2000 {
        let m = Double(step / 2)
        let term =
            step.isMultiple(of: 2)
            ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 + term * d
        d = 1 / (abs(d) < tiny ? tiny : d)
        c = 1 + term / c
        if abs(c) < tiny { c = tiny }
        value *= c * d
        if abs(c * d - 1) < 1e-12 { break }
    }
    return value
}

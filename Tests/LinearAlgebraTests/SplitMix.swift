import LinearAlgebra

/// The same numbers for the same seed, everywhere (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number
/// Generators", 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

extension Matrix {
    /// Whole numbers from −`limit` to `limit`, each divided by `divisor`: of such, sums of products are exact.
    static func random(rows: Int, columns: Int, limit: Int, divisor: Float = 1, seed: UInt64) -> Matrix {
        var random = SplitMix(state: seed)
        return Matrix(
            rows: rows, columns: columns,
            values: (0 ..< rows * columns).map { _ in Float(Int.random(in: -limit ... limit, using: &random)) / divisor
            })
    }

    /// The inner product of two rows, one number after the other.
    func inner(_ row: Int, _ other: Matrix, _ otherRow: Int) -> Float {
        (0 ..< columns).reduce(0) { $0 + self[row, $1] * other[otherRow, $1] }
    }
}

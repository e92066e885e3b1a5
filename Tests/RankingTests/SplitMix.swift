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

    mutating func row(_ columns: Int) -> [Float] {
        (0 ..< columns).map { _ in Float.random(in: -1 ... 1, using: &self) }
    }

    /// Rows of length one.
    mutating func directions(_ rows: Int, columns: Int) -> Matrix {
        var matrix = Matrix(rows: (0 ..< rows).map { _ in row(columns) }, columns: columns)
        matrix.normalizeRows()
        return matrix
    }
}

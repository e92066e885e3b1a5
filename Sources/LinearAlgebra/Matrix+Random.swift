import Foundation

extension Matrix {
    /// Unit rows in directions that the seed decides, for benchmarks and tests.
    package static func random(rows: Int, columns: Int, seed: UInt64) -> Matrix {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        var matrix = Matrix.zeros(rows: rows, columns: columns)
        for index in matrix.values.indices {
            // Marsaglia's xorshift64*.
            state ^= state >> 12
            state ^= state << 25
            state ^= state >> 27
            matrix.values[index] = Float(Int64(bitPattern: state &* 2_685_821_657_736_338_717) >> 40) / 0x1p23
        }
        matrix.normalizeRows()
        return matrix
    }
}

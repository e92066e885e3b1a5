/// What a transformer does to numbers between two products, in place and on the calling thread.
package enum Activations {
    /// Adds `bias` to `x`, then x · Φ(x), the exact GELU: Hendrycks and Gimpel, arXiv 1606.08415. `count` numbers.
    package static func addBiasAndGELU(_ x: UnsafeMutablePointer<Float>, bias: UnsafePointer<Float>, count: Int) {
        let whole = count & ~7
        for i in stride(from: 0, to: whole, by: 8) {
            gelu(Lanes(at: x + i) + Lanes(at: bias + i)).store(at: x + i)
        }
        for i in whole ..< count { x[i] = gelu(Lanes(repeating: x[i] + bias[i]))[0] }
    }

    @inline(__always)
    private static func gelu(_ x: Lanes) -> Lanes {
        x * 0.5 * ((x * 0.7071067811865476).errorFunction + 1)
    }

    /// Adds `bias` to `x`. `count` numbers.
    package static func add(_ bias: UnsafePointer<Float>, to x: UnsafeMutablePointer<Float>, count: Int) {
        let whole = count & ~7
        for i in stride(from: 0, to: whole, by: 8) { (Lanes(at: x + i) + Lanes(at: bias + i)).store(at: x + i) }
        for i in whole ..< count { x[i] += bias[i] }
    }

    /// Turns `count` numbers into a probability distribution. They must not all be −∞.
    package static func softmax(_ x: UnsafeMutablePointer<Float>, count: Int) {
        let whole = count & ~7
        var peaks = Lanes(repeating: -.greatestFiniteMagnitude)
        for i in stride(from: 0, to: whole, by: 8) { peaks = peaks.atLeast(Lanes(at: x + i)) }
        var peak = peaks.greatest
        for i in whole ..< count { peak = max(peak, x[i]) }

        var sums = Lanes.zero
        for i in stride(from: 0, to: whole, by: 8) {
            let power = (Lanes(at: x + i) - peak).exponential
            power.store(at: x + i)
            sums += power
        }
        var sum = sums.total
        for i in whole ..< count {
            x[i] = Lanes(repeating: x[i] - peak).exponential[0]
            sum += x[i]
        }

        let scale = 1 / sum
        for i in stride(from: 0, to: whole, by: 8) { (Lanes(at: x + i) * scale).store(at: x + i) }
        for i in whole ..< count { x[i] *= scale }
    }

    /// x ← (x + bias + residual − mean) / √(variance + ε) · weight + offset, over `count` numbers (a multiple of 8):
    /// a sublayer's end in a post-norm transformer, layer normalisation being Ba et al., arXiv 1607.06450.
    package static func addAndNormalize(
        _ x: UnsafeMutablePointer<Float>, bias: UnsafePointer<Float>, residual: UnsafePointer<Float>,
        weight: UnsafePointer<Float>, offset: UnsafePointer<Float>, epsilon: Float, count: Int
    ) {
        var sums = Lanes.zero
        for i in stride(from: 0, to: count, by: 8) {
            let sum = Lanes(at: x + i) + Lanes(at: bias + i) + Lanes(at: residual + i)
            sum.store(at: x + i)
            sums += sum
        }
        let mean = sums.total / Float(count)
        var squares = Lanes.zero
        for i in stride(from: 0, to: count, by: 8) {
            let distance = Lanes(at: x + i) - mean
            squares += distance * distance
        }
        let scale = 1 / (squares.total / Float(count) + epsilon).squareRoot()
        for i in stride(from: 0, to: count, by: 8) {
            ((Lanes(at: x + i) - mean) * scale * Lanes(at: weight + i) + Lanes(at: offset + i)).store(at: x + i)
        }
    }
}

import Foundation
import LinearAlgebra
import Testing

struct ActivationTests {
    @Test(arguments: [1, 2, 7, 8, 9, 15, 16, 17, 100, 513]) func `a softmax is a distribution`(count: Int) {
        let numbers = numbers(count, limit: 2000, divisor: 100, seed: 1)
        let powers = numbers.map { exp(Double($0)) }
        let shares = softmax(numbers)
        #expect(abs(shares.reduce(0) { $0 + Double($1) } - 1) < 1e-5)
        for (share, power) in zip(shares, powers) {
            #expect(abs(Double(share) - power / powers.reduce(0, +)) < 1e-6)
        }
    }

    @Test(
        arguments: [
            ([1e30, -1e30, 0], [1, 0, 0]), ([-3e38, -3e38], [0.5, 0.5]),
            ([3e38, 3e38, 3e38, 3e38], [0.25, 0.25, 0.25, 0.25]),
            ([-.infinity, 5], [0, 1]), ([1000, 1000 - 0.6931472], [0.6666667, 0.3333333]),
            ([-3e38, 0, 0, 0, 0, 0, 0, 0, 3e38], [0, 0, 0, 0, 0, 0, 0, 0, 1]),
        ] as [([Float], [Float])])
    func `a softmax of huge numbers does not overflow`(numbers: [Float], shares: [Float]) {
        for (found, expected) in zip(softmax(numbers), shares) { #expect(abs(found - expected) < 2e-5) }
    }

    @Test(arguments: 0 ... 20) func `a bias is added to any count of numbers, and to no more`(count: Int) {
        var x = numbers(count + 1, limit: 99, seed: 2)
        let before = x
        let bias = numbers(count, limit: 99, seed: 3)
        unsafe Activations.add(bias, to: &x, count: count)
        #expect(x == zip(before, bias).map { $0 + $1 } + [before[count]])
    }

    @Test(arguments: [1, 7, 8, 9, 24, 4001]) func `GELU is x · Φ(x)`(count: Int) {
        var x = (0 ..< count).map { Float($0) / 200 - 10 } + [77]
        let bias = numbers(count, limit: 8, divisor: 8, seed: 4)
        let expected = zip(x, bias).map { x, bias in
            let sum = Double(x + bias)
            return sum * (1 + erf(sum / 2.0.squareRoot())) / 2
        }
        unsafe Activations.addBiasAndGELU(&x, bias: bias, count: count)
        for (found, value) in zip(x, expected) { #expect(abs(Double(found) - value) < 1e-6 * max(1, abs(value))) }
        #expect(x[count] == 77)
    }

    @Test func `GELU of numbers worked out by tables of Φ`() {
        // Φ(1) = 0.841344746, Φ(2) = 0.977249868, Φ(0.5) = 0.691462461.
        var x: [Float] = [1, -1, 2, 0.5, 0, 30, -30]
        unsafe Activations.addBiasAndGELU(&x, bias: Array(repeating: 0, count: 7), count: 7)
        let expected: [Float] = [0.8413447, -0.1586553, 1.9544997, 0.3457312, 0, 30, 0]
        for (found, value) in zip(x, expected) { #expect(abs(found - value) < 1e-5) }
    }

    @Test(arguments: [8, 16, 384, 1024]) func `a normalised layer has the mean 0 and the variance 1`(count: Int) {
        let x = normalized(
            numbers(count, limit: 500, divisor: 7, seed: 5), bias: numbers(count, limit: 99, divisor: 9, seed: 6),
            residual: numbers(count, limit: 900, divisor: 11, seed: 7),
            weight: Array(repeating: 1, count: count), offset: Array(repeating: 0, count: count)
        ).map(Double.init)
        let mean = x.reduce(0, +) / Double(count)
        let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
        #expect(abs(mean) < 1e-5)
        #expect(abs(variance - 1) < 1e-4)
    }

    @Test func `a layer normalised by hand`() {
        // Sums 1…8: mean 4.5, variance 5.25, so with ε = 0.75 the distances are divided by √6.
        let x = normalized(
            [1, 1, 1, 1, 1, 1, 1, 1], bias: [0, 0, 1, 1, 2, 2, 3, 3], residual: [0, 1, 1, 2, 2, 3, 3, 4],
            weight: [1, 1, 1, 1, 2, 2, 0, -1], offset: [0, 1, 0, 0, 0, 0, 5, 0], epsilon: 0.75)
        let expected: [Float] = [
            -1.4288690, -0.0206207, -0.6123724, -0.2041241, 0.4082483, 1.2247449, 5, -1.4288690,
        ]
        for (found, value) in zip(x, expected) { #expect(abs(found - value) < 1e-5) }
    }

    @Test func `a layer of equal numbers becomes its offset`() {
        let x = normalized(
            Array(repeating: 3, count: 8), bias: Array(repeating: 0, count: 8), residual: Array(repeating: 0, count: 8),
            weight: Array(repeating: 2, count: 8), offset: [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(x == [1, 2, 3, 4, 5, 6, 7, 8])
    }

    private func softmax(_ numbers: [Float]) -> [Float] {
        var numbers = numbers
        let count = numbers.count
        unsafe Activations.softmax(&numbers, count: count)
        return numbers
    }

    private func normalized(
        _ x: [Float], bias: [Float], residual: [Float], weight: [Float], offset: [Float], epsilon: Float = 1e-12
    ) -> [Float] {
        var x = x
        let count = x.count
        unsafe Activations.addAndNormalize(
            &x, bias: bias, residual: residual, weight: weight, offset: offset, epsilon: epsilon, count: count)
        return x
    }

    private func numbers(_ count: Int, limit: Int, divisor: Float = 1, seed: UInt64) -> [Float] {
        Matrix.random(rows: 1, columns: count, limit: limit, divisor: divisor, seed: seed).values
    }
}

import LinearAlgebra
import Testing

struct HalfTests {
    static let finite = (0 ... Half.max).filter { $0 >> 10 & 31 != 31 }

    @Test func `every finite half is widened to what its bits say`() {
        let widened = Halves.widen(Self.finite)
        let wrong = zip(Self.finite, widened).filter { half, float in
            // IEEE 754-2019, 3.4: (−1)^S · 2^(E − 15) · (1 + T / 2^10), or for E = 0, 2^(−14) · T / 2^10.
            let exponent = Int(half >> 10 & 31)
            let fraction = Double(half & 1023) / 1024
            let magnitude = exponent == 0 ? fraction * 0x1p-14 : power(of: exponent - 15) * (1 + fraction)
            return Float(half >> 15 == 1 ? -magnitude : magnitude).bitPattern != float.bitPattern
        }
        #expect(Self.finite.count == 63_488)
        #expect(wrong.isEmpty)
    }

    @Test func `every finite half survives the way there and back`() {
        #expect(Halves.narrow(Halves.widen(Self.finite)) == Self.finite)
    }

    @Test func `a number between two halves becomes the nearer, and in the midst the even one`() {
        let positive = Self.finite.filter { $0 < 0x8000 }
        let floats = Halves.widen(positive)
        for index in 1 ..< positive.count {
            let (below, above) = (positive[index - 1], positive[index])
            let midst = (floats[index - 1] + floats[index]) / 2
            let narrowed = Halves.narrow([midst.nextDown, midst, midst.nextUp, -midst.nextDown, -midst, -midst.nextUp])
            let even = below.isMultiple(of: 2) ? below : above
            let expected = [below, even, above]
            if narrowed != expected + expected.map({ $0 | 0x8000 }) { Issue.record("\(midst) became \(narrowed)") }
        }
    }

    @Test(
        arguments: [
            (65_504, 0x7BFF), (65_519.996, 0x7BFF), (65_520, 0x7BFF), (1e9, 0x7BFF), (.infinity, 0x7BFF),
            (-65_520, 0xFBFF), (-.greatestFiniteMagnitude, 0xFBFF), (-.infinity, 0xFBFF), (0x1p-25, 0), (0x1p-24, 1),
            (0x1.8p-25, 1), (.leastNonzeroMagnitude, 0), (-.leastNonzeroMagnitude, 0x8000), (0, 0), (-0.0, 0x8000),
            (1, 0x3C00), (0.1, 0x2E66),
        ] as [(Float, Half)])
    func `what is too large becomes the largest, what is too small nothing`(float: Float, half: Half) {
        #expect(Halves.narrow(float) == half)
    }

    @Test(arguments: 0 ... 25) func `any number of halves is widened`(count: Int) {
        // 0x3C00 + n is 1 + n/1024.
        let halves = (0 ..< count).map { 0x3C00 + Half($0) }
        #expect(Halves.widen(halves) == (0 ..< count).map { 1 + Float($0) / 1024 })
    }

    private func power(of exponent: Int) -> Double {
        Double(sign: .plus, exponent: exponent, significand: 1)
    }
}

/// Eight numbers at once. Written with Swift's vectors, so that it compiles for any processor.
package typealias Lanes = SIMD8<Float>

extension Lanes {
    @inline(__always)
    init(at pointer: UnsafePointer<Float>) {
        self = UnsafeRawPointer(pointer).loadUnaligned(as: Lanes.self)
    }

    @inline(__always)
    func store(at pointer: UnsafeMutablePointer<Float>) {
        UnsafeMutableRawPointer(pointer).storeBytes(of: self, as: Lanes.self)
    }

    @inline(__always)
    func atLeast(_ bound: Lanes) -> Lanes { replacing(with: bound, where: self .< bound) }

    @inline(__always)
    func atMost(_ bound: Lanes) -> Lanes { replacing(with: bound, where: self .> bound) }

    /// The sum of the eight, pairwise.
    @inline(__always)
    var total: Float {
        let four = lowHalf + highHalf
        let two = four.lowHalf + four.highHalf
        return two.x + two.y
    }

    @inline(__always)
    var greatest: Float {
        let four = lowHalf.replacing(with: highHalf, where: lowHalf .< highHalf)
        let two = four.lowHalf.replacing(with: four.highHalf, where: four.lowHalf .< four.highHalf)
        return two.x < two.y ? two.y : two.x
    }

    /// eˣ with a relative error below 2⁻²², for x within −87…88 (outside, as at the bound).
    ///
    /// Cephes' `expf`: x = n·ln 2 + r, a polynomial in r, and n put into the exponent. Adding 1.5·2²³ rounds to the
    /// nearest whole number and leaves it in the low bits.
    @inline(__always)
    var exponential: Lanes {
        let x = atLeast(Lanes(repeating: -87)).atMost(Lanes(repeating: 88))
        let shifted = x * 1.442695040888963 + 12_582_912
        let n = shifted - 12_582_912
        let r = x - n * 0.693359375 + n * 2.12194440e-4
        var y = r * 1.9875691500e-4 + 1.3981999507e-3
        y = y * r + 8.3334519073e-3
        y = y * r + 4.1665795894e-2
        y = y * r + 1.6666665459e-1
        y = y * r + 5.0000001201e-1
        y = y * (r * r) + r + 1
        let power = (unsafeBitCast(shifted, to: SIMD8<Int32>.self) &- (0x4B40_0000 - 127)) &<< 23
        return y * unsafeBitCast(power, to: Lanes.self)
    }

    /// The error function, to 4·10⁻⁷: a rational minimax approximation on −4…4, where it has reached ±1 in this
    /// precision (the one that Eigen and XLA use).
    @inline(__always)
    var errorFunction: Lanes {
        let x = atLeast(Lanes(repeating: -4)).atMost(Lanes(repeating: 4))
        let square = x * x
        var p = square * -2.72614225801306e-10 + 2.77068142495902e-08
        p = p * square - 2.10102402082508e-06
        p = p * square - 5.69250639462346e-05
        p = p * square - 7.34990630326855e-04
        p = p * square - 2.95459980854025e-03
        p = p * square - 1.60960333262415e-02
        var q = square * -1.45660718464996e-05 - 2.13374055278905e-04
        q = q * square - 1.68282697438203e-03
        q = q * square - 7.37332916720468e-03
        q = q * square - 1.42647390514189e-02
        return x * p / q
    }
}

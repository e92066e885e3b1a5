/// A number in half precision (IEEE 754 binary16), as its bits: vectors are kept so, and widened to be computed with.
///
/// `Float16` of the standard library is not available on every platform, and widens one by one.
package typealias Half = UInt16

package enum Halves {
    /// Widens `count` finite numbers.
    ///
    /// The exponent is moved into place by a product, which is exact and widens subnormal numbers too.
    package static func widen(
        _ halves: UnsafePointer<Half>, count: Int, into floats: UnsafeMutablePointer<Float>
    ) {
        let whole = count & ~7
        for i in stride(from: 0, to: whole, by: 8) {
            let bits = UnsafeRawPointer(halves + i).loadUnaligned(as: SIMD8<UInt16>.self)
            widen(SIMD8<UInt32>(truncatingIfNeeded: bits)).store(at: floats + i)
        }
        for i in whole ..< count { floats[i] = widen(SIMD8<UInt32>(repeating: UInt32(halves[i])))[0] }
    }

    @inline(__always)
    private static func widen(_ bits: SIMD8<UInt32>) -> Lanes {
        let magnitude = unsafeBitCast((bits & 0x7FFF) &<< 13, to: Lanes.self) * 0x1p112
        let sign = (bits & 0x8000) &<< 16
        return unsafeBitCast(unsafeBitCast(magnitude, to: SIMD8<UInt32>.self) | sign, to: Lanes.self)
    }

    package static func widen(_ halves: some Collection<Half>) -> [Float] {
        let halves = Array(halves)
        return [Float](unsafeUninitializedCapacity: halves.count) { floats, count in
            if let start = floats.baseAddress {
                halves.withUnsafeBufferPointer { halves in
                    if let from = halves.baseAddress { widen(from, count: halves.count, into: start) }
                }
            }
            count = halves.count
        }
    }

    /// The nearest half to each number, ties to even; what is too large becomes the largest finite one.
    package static func narrow(_ floats: some Sequence<Float>) -> [Half] {
        floats.map(narrow)
    }

    @inline(__always)
    package static func narrow(_ float: Float) -> Half {
        let bits = float.bitPattern
        let sign = Half(truncatingIfNeeded: bits >> 16) & 0x8000
        // Dividing by 2¹¹² puts the exponent where a half has it, and makes subnormal what is subnormal there.
        let magnitude = Float(bitPattern: bits & 0x7FFF_FFFF)
        guard magnitude < 65_520 else { return sign | 0x7BFF }
        if magnitude < 0x1p-14 {
            return sign | Half((magnitude * 0x1p24).rounded(.toNearestOrEven))
        }
        let rebased = magnitude.bitPattern - (112 << 23)
        let rounded = rebased + 0x0FFF + ((rebased >> 13) & 1)
        return sign | Half(truncatingIfNeeded: rounded >> 13)
    }
}

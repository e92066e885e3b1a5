import Foundation
import Testing

@testable import LinearAlgebra

struct LanesTests {
    @Test func `the exponential function is right to 22 bits`() {
        let grid: StrideThrough<Float> = stride(from: -87, through: 88, by: 0x1p-8)
        let wrong = grid.filter { x in
            let exact = exp(Double(x))
            return abs(Double(Lanes(repeating: x).exponential[3]) / exact - 1) > 0x1p-22
        }
        #expect(wrong.isEmpty)
    }

    @Test func `beyond its bounds the exponential function stays where it is`() {
        let x = Lanes(-88, -1000, -.infinity, 88.5, 1000, .infinity, -87, 88).exponential
        #expect(x[0] == x[6] && x[1] == x[6] && x[2] == x[6])
        #expect(x[3] == x[7] && x[4] == x[7] && x[5] == x[7])
        #expect(x[6] < 1.7e-38 && x[7] > 1.6e38 && x[7].isFinite)
    }

    @Test func `the error function is right to 4·10⁻⁷`() {
        let grid: StrideThrough<Float> = stride(from: -6, through: 6, by: 0x1p-11)
        let wrong = grid.filter { x in
            abs(Double(Lanes(repeating: x).errorFunction[5]) - erf(Double(x))) > 4e-7
        }
        #expect(wrong.isEmpty)
    }

    @Test func `eight numbers are eight`() {
        let x = Lanes(3, -1, 4, 1, -5, 9, 2, 6)
        #expect(x.total == 19)
        #expect(x.greatest == 9)
        #expect(x.atLeast(Lanes(repeating: 2)) == Lanes(3, 2, 4, 2, 2, 9, 2, 6))
        #expect(x.atMost(Lanes(repeating: 2)) == Lanes(2, -1, 2, 1, -5, 2, 2, 2))
        for place in 0 ..< 8 {
            var x = Lanes(repeating: -2)
            x[place] = -1
            #expect(x.greatest == -1)
        }
    }
}

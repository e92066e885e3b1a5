import CBLAS
import Synchronization

/// BLAS's product of matrices, over memory that somebody else holds. Runs on the calling thread.
package enum Product {
    /// How long all threads together have been inside BLAS, once `startMeasuring` was called: two looks at the clock a product.
    package static var seconds: Double { Double(nanoseconds.load(ordering: .relaxed)) / 1e9 }

    package static func startMeasuring() { isMeasuring.store(true, ordering: .relaxed) }

    private static let nanoseconds = Atomic<Int>(0)
    private static let isMeasuring = Atomic(false)

    @inline(__always)
    private static func measured(_ product: () -> Void) {
        guard isMeasuring.load(ordering: .relaxed) else { return product() }
        let start = ContinuousClock.now
        product()
        nanoseconds.add(Int((ContinuousClock.now - start) / .nanoseconds(1)), ordering: .relaxed)
    }

    /// `result[i, j] = scale · ⟨a[i], b[j]⟩ (+ result[i, j])`: every row of `a` with every row of `b`.
    ///
    /// Rows hold `length` numbers and begin `stride` numbers apart; `result` is `aCount` × `bCount`.
    package static func rowsByRows(
        _ a: UnsafePointer<Float>, count aCount: Int, stride aStride: Int,
        with b: UnsafePointer<Float>, count bCount: Int, stride bStride: Int, length: Int, scale: Float = 1,
        into result: UnsafeMutablePointer<Float>, stride resultStride: Int, adding: Bool = false
    ) {
        measured {
            cblas_sgemm(
                CblasRowMajor, CblasNoTrans, CblasTrans,
                blasint(aCount), blasint(bCount), blasint(length),
                scale, a, blasint(aStride),
                b, blasint(bStride),
                adding ? 1 : 0, result, blasint(resultStride)
            )
        }
    }

    /// `result = a · b`: `a` is `aCount` × `length`, `b` is `length` × `columns`.
    package static func rowsByColumns(
        _ a: UnsafePointer<Float>, count aCount: Int, stride aStride: Int,
        with b: UnsafePointer<Float>, columns: Int, stride bStride: Int, length: Int,
        into result: UnsafeMutablePointer<Float>, stride resultStride: Int
    ) {
        measured {
            cblas_sgemm(
                CblasRowMajor, CblasNoTrans, CblasNoTrans,
                blasint(aCount), blasint(columns), blasint(length),
                1, a, blasint(aStride),
                b, blasint(bStride),
                0, result, blasint(resultStride)
            )
        }
    }

    /// `result[j] = ⟨a, b[j]⟩` for `count` rows of `b`: one row needs no product of matrices.
    package static func rowByRows(
        _ a: UnsafePointer<Float>, with b: UnsafePointer<Float>, count: Int, stride: Int, length: Int,
        into result: UnsafeMutablePointer<Float>
    ) {
        measured {
            cblas_sgemv(
                CblasRowMajor, CblasNoTrans,
                blasint(count), blasint(length),
                1, b, blasint(stride), a, 1,
                0, result, 1
            )
        }
    }
}

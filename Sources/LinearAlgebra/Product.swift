import CBLAS

/// BLAS's product of matrices, over memory that somebody else holds. Runs on the calling thread.
package enum Product {
    /// `result[i, j] = scale · ⟨a[i], b[j]⟩ (+ result[i, j])`: every row of `a` with every row of `b`.
    ///
    /// Rows hold `length` numbers and begin `stride` numbers apart; `result` is `aCount` × `bCount`.
    package static func rowsByRows(
        _ a: UnsafePointer<Float>, count aCount: Int, stride aStride: Int,
        with b: UnsafePointer<Float>, count bCount: Int, stride bStride: Int, length: Int, scale: Float = 1,
        into result: UnsafeMutablePointer<Float>, stride resultStride: Int, adding: Bool = false
    ) {
        cblas_sgemm(
            CblasRowMajor, CblasNoTrans, CblasTrans,
            blasint(aCount), blasint(bCount), blasint(length),
            scale, a, blasint(aStride),
            b, blasint(bStride),
            adding ? 1 : 0, result, blasint(resultStride)
        )
    }

    /// `result = a · b`: `a` is `aCount` × `length`, `b` is `length` × `columns`.
    package static func rowsByColumns(
        _ a: UnsafePointer<Float>, count aCount: Int, stride aStride: Int,
        with b: UnsafePointer<Float>, columns: Int, stride bStride: Int, length: Int,
        into result: UnsafeMutablePointer<Float>, stride resultStride: Int
    ) {
        cblas_sgemm(
            CblasRowMajor, CblasNoTrans, CblasNoTrans,
            blasint(aCount), blasint(columns), blasint(length),
            1, a, blasint(aStride),
            b, blasint(bStride),
            0, result, blasint(resultStride)
        )
    }

    /// `result[j] = ⟨a, b[j]⟩` for `count` rows of `b`: one row needs no product of matrices.
    package static func rowByRows(
        _ a: UnsafePointer<Float>, with b: UnsafePointer<Float>, count: Int, stride: Int, length: Int,
        into result: UnsafeMutablePointer<Float>
    ) {
        cblas_sgemv(
            CblasRowMajor, CblasNoTrans,
            blasint(count), blasint(length),
            1, b, blasint(stride), a, 1,
            0, result, 1
        )
    }
}

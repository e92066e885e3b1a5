import CBLAS

/// A matrix whose every row has length one, so that an inner product of two rows is their cosine.
package struct UnitRows: Equatable, Sendable {
    package let matrix: Matrix

    /// Scales each row to length one. `nil` if a row is all zeros, or not finite: it points nowhere.
    package init?(normalizing matrix: Matrix) {
        var matrix = matrix
        guard matrix.normalizeRows() else { return nil }
        self.matrix = matrix
    }

    /// One row per row of `self`, one column per row of `others`, each number within -1...1.
    package func cosines(with others: UnitRows) -> Matrix {
        var product = matrix.timesTransposed(others.matrix)
        for index in product.values.indices { product.values[index] = min(max(product.values[index], -1), 1) }
        return product
    }
}

extension Matrix {
    /// Scales each row to length one, and tells whether all of them could be: a row of zeros, or one with a number that
    /// is not finite, is left as it was.
    @discardableResult
    package mutating func normalizeRows() -> Bool {
        var allScaled = true
        values.withUnsafeMutableBufferPointer { values in
            guard let start = values.baseAddress else { return }
            for row in 0 ..< rows {
                let numbers = start + row * columns
                let length = cblas_snrm2(blasint(columns), numbers, 1)
                if length.isNormal {
                    cblas_sscal(blasint(columns), 1 / length, numbers, 1)
                } else {
                    allScaled = false
                }
            }
        }
        return allScaled
    }
}

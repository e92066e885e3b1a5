import CBLAS

/// The mean of many rows, and the directions in which they spread most, strongest first.
package struct PrincipalDirections: Sendable {
    package let mean: [Float]
    /// One unit row for each direction, each at right angles to the others.
    package let axes: Matrix

    /// The `count` strongest directions of `rows` (fewer, if the rows have fewer numbers), by orthogonal iteration on
    /// their covariance (Golub and Van Loan, Matrix Computations, 8.2.4).
    ///
    /// It converges as the ratio of neighbouring eigenvalues: the first few directions, which matter one by one, stand
    /// apart and are exact; of the many that follow only the space that they span matters. The start is fixed, so the
    /// same rows give the same directions.
    package init(of rows: Matrix, count: Int, iterations: Int = 60) {
        let size = rows.columns
        let mean = rows.meanOfRows()
        let covariance = rows.covariance(around: mean)
        var axes = Matrix.fixedDirections(rows: min(count, size), columns: size)
        for _ in 0 ..< iterations {
            axes = axes.timesTransposed(covariance)
            axes.orthonormalizeRows()
        }
        self.mean = mean
        self.axes = axes
    }
}

extension Matrix {
    /// columns × columns.
    fileprivate func covariance(around mean: [Float]) -> Matrix {
        var centred = values
        for row in 0 ..< rows {
            for column in 0 ..< columns { centred[row * columns + column] -= mean[column] }
        }
        var covariance = Matrix.zeros(rows: columns, columns: columns)
        cblas_sgemm(
            CblasRowMajor, CblasTrans, CblasNoTrans,
            blasint(columns), blasint(columns), blasint(rows),
            1 / Float(max(rows, 1)), centred, blasint(columns),
            centred, blasint(columns),
            0, &covariance.values, blasint(columns)
        )
        return covariance
    }

    /// Rows that point everywhere, the same each time: a start from which iterations can find any direction.
    fileprivate static func fixedDirections(rows: Int, columns: Int) -> Matrix {
        var directions = Matrix.random(rows: rows, columns: columns, seed: 1)
        directions.orthonormalizeRows()
        return directions
    }

    /// Gram and Schmidt's process, done twice, which in floating point is enough (Giraud et al., 2005). A row without a
    /// direction of its own becomes zeros.
    fileprivate mutating func orthonormalizeRows() {
        let length = blasint(columns)
        values.withUnsafeMutableBufferPointer { values in
            guard let start = values.baseAddress else { return }
            for row in 0 ..< rows {
                let current = start + row * columns
                for _ in 0 ..< 2 {
                    for earlier in 0 ..< row {
                        let other = start + earlier * columns
                        cblas_saxpy(length, -cblas_sdot(length, current, 1, other, 1), other, 1, current, 1)
                    }
                }
                let norm = cblas_snrm2(length, current, 1)
                cblas_sscal(length, norm.isNormal ? 1 / norm : 0, current, 1)
            }
        }
    }
}

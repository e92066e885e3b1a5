/// A dense, row-major matrix of single-precision numbers.
package struct Matrix: Equatable, Sendable {
    package let rows: Int
    package let columns: Int
    package internal(set) var values: [Float]

    /// - Precondition: `values` holds exactly `rows * columns` numbers.
    package init(rows: Int, columns: Int, values: [Float]) {
        precondition(values.count == rows * columns, "\(values.count) values do not fill a \(rows)×\(columns) matrix")
        self.rows = rows
        self.columns = columns
        self.values = values
    }

    /// One row for each of `rows`, which all have the same length.
    ///
    /// - Precondition: every row holds `columns` numbers.
    package init(rows: some Collection<[Float]>, columns: Int) {
        var values: [Float] = []
        values.reserveCapacity(rows.count * columns)
        for row in rows {
            precondition(row.count == columns, "a row of \(row.count) numbers in a matrix of \(columns) columns")
            values += row
        }
        self.init(rows: rows.count, columns: columns, values: values)
    }

    package static func zeros(rows: Int, columns: Int) -> Matrix {
        Matrix(rows: rows, columns: columns, values: Array(repeating: 0, count: rows * columns))
    }

    package func row(_ index: Int) -> ArraySlice<Float> {
        values[index * columns ..< (index + 1) * columns]
    }

    /// The numbers of some rows that follow each other.
    package func rows(_ range: Range<Int>) -> ArraySlice<Float> {
        values[range.lowerBound * columns ..< range.upperBound * columns]
    }

    package subscript(row: Int, column: Int) -> Float {
        values[row * columns + column]
    }

    /// `self · otherᵀ`: the inner product of every row here with every row of `other`; rows × other.rows.
    ///
    /// - Precondition: both have the same number of columns.
    package func timesTransposed(_ other: Matrix) -> Matrix {
        precondition(columns == other.columns, "rows of \(columns) and \(other.columns) numbers have no inner product")
        var product = Matrix.zeros(rows: rows, columns: other.rows)
        values.withUnsafeBufferPointer { left in
            other.values.withUnsafeBufferPointer { right in
                product.values.withUnsafeMutableBufferPointer { result in
                    guard let left = left.baseAddress, let right = right.baseAddress, let result = result.baseAddress
                    else { return }
                    let blocks = RowBlocks(rows: rows, minimum: 64)
                    let target = Shared(result)
                    let source = Shared(UnsafeMutablePointer(mutating: left))
                    let factor = Shared(UnsafeMutablePointer(mutating: right))
                    inParallel(blocks.count) { block in
                        let range = blocks[block]
                        Product.rowsByRows(
                            source.pointer + range.lowerBound * columns, count: range.count, stride: columns,
                            with: factor.pointer, count: other.rows, stride: columns, length: columns,
                            into: target.pointer + range.lowerBound * other.rows, stride: other.rows)
                    }
                }
            }
        }
        return product
    }

    /// The mean of all rows; zeros if there is none.
    package func meanOfRows() -> [Float] {
        var sums = [Double](repeating: 0, count: columns)
        for row in 0 ..< rows {
            for column in 0 ..< columns { sums[column] += Double(values[row * columns + column]) }
        }
        return sums.map { rows == 0 ? 0 : Float($0 / Double(rows)) }
    }
}

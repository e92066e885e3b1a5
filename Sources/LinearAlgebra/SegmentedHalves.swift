/// Rows in half precision, in parts: the corrected token vectors of many texts, 256 bytes a token of 128 numbers.
package struct SegmentedHalves: Sendable {
    package let columns: Int
    package let segments: Segments
    package let values: [Half]

    /// - Precondition: `values` holds `segments.total * columns` numbers.
    package init(columns: Int, segments: Segments, values: [Half]) {
        precondition(values.count == segments.total * columns, "rows missing or left over")
        self.columns = columns
        self.segments = segments
        self.values = values
    }

    /// For every row of `rows` and every part, the greatest inner product with a row of that part (−1 where the part is
    /// empty): rows × parts.
    ///
    /// The product of all rows with all rows is computed tile by tile, each tile being some whole parts, and only its
    /// maxima are kept. Time grows with rows × `segments.total` × columns.
    package func maxima(with rows: Matrix) -> Matrix {
        precondition(rows.rows == 0 || rows.columns == columns, "rows of different lengths have no inner product")
        let count = rows.rows * segments.count
        var maxima = Matrix(rows: rows.rows, columns: segments.count, values: Array(repeating: -1, count: count))
        let tiles = self.tiles
        maxima.values.withUnsafeMutableBufferPointer { target in
            guard let target = target.baseAddress.map(Shared.init) else { return }
            inParallel(tiles.count) { tile in
                addMaxima(of: tiles[tile], with: rows, into: target.pointer)
            }
        }
        return maxima
    }

    /// For every row here, the greatest inner product with any of `rows` (−1 if there is none).
    package func bestOfRows(with rows: Matrix) -> [Float] {
        var best = [Float](repeating: -1, count: segments.total)
        guard rows.rows > 0 else { return best }
        precondition(rows.columns == columns, "rows of different lengths have no inner product")
        let tiles = self.tiles
        best.withUnsafeMutableBufferPointer { target in
            guard let target = target.baseAddress.map(Shared.init) else { return }
            inParallel(tiles.count) { tile in
                withProducts(of: tiles[tile], with: rows) { products, start, width in
                    for index in 0 ..< rows.rows {
                        for column in 0 ..< width {
                            let product = products[index * width + column]
                            if product > target.pointer[start + column] { target.pointer[start + column] = product }
                        }
                    }
                }
            }
        }
        return best
    }

    /// Runs of whole parts, of about 512 rows each: their product with 200 rows fits the second-level cache.
    private var tiles: [Range<Int>] {
        var tiles: [Range<Int>] = []
        var first = 0
        for part in 0 ..< segments.count
        where segments.starts[part + 1] - segments.starts[first] >= 512 || part == segments.count - 1 {
            tiles.append(first ..< part + 1)
            first = part + 1
        }
        return tiles
    }

    private func addMaxima(of parts: Range<Int>, with rows: Matrix, into maxima: UnsafeMutablePointer<Float>) {
        withProducts(of: parts, with: rows) { products, start, width in
            for index in 0 ..< rows.rows {
                for part in parts where !segments[part].isEmpty {
                    let first = products + index * width + segments.starts[part] - start
                    maxima[index * segments.count + part] = greatest(first, count: segments[part].count)
                }
            }
        }
    }

    /// Hands `body` the product of all `rows` with the rows of some parts (`width` of them, from `start` on).
    private func withProducts(
        of parts: Range<Int>, with rows: Matrix,
        _ body: (_ products: UnsafePointer<Float>, _ start: Int, _ width: Int) -> Void
    ) {
        let start = segments.starts[parts.lowerBound]
        let width = segments.starts[parts.upperBound] - start
        guard width > 0, rows.rows > 0 else { return }
        withUnsafeTemporaryAllocation(of: Float.self, capacity: width * (columns + rows.rows)) { scratch in
            values.withUnsafeBufferPointer { values in
                rows.values.withUnsafeBufferPointer { rowValues in
                    guard let wide = scratch.baseAddress, let halves = values.baseAddress,
                        let row = rowValues.baseAddress
                    else { return }
                    let products = wide + width * columns
                    Halves.widen(halves + start * columns, count: width * columns, into: wide)
                    Product.rowsByRows(
                        row, count: rows.rows, stride: columns, with: wide, count: width, stride: columns,
                        length: columns,
                        into: products, stride: width)
                    body(products, start, width)
                }
            }
        }
    }

    @inline(__always)
    private func greatest(_ numbers: UnsafePointer<Float>, count: Int) -> Float {
        let whole = count & ~7
        var best = numbers[0]
        if whole > 0 {
            var lanes = Lanes(at: numbers)
            for i in stride(from: 8, to: whole, by: 8) { lanes = lanes.atLeast(Lanes(at: numbers + i)) }
            best = lanes.greatest
        }
        for i in whole ..< count { best = max(best, numbers[i]) }
        return best
    }
}

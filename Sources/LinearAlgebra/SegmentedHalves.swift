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

    /// For every row of `rows` and every one of the chosen parts, the greatest inner product with a row of that part (−1
    /// where the part is empty): rows × chosen parts.
    ///
    /// The product of all rows with all chosen rows is computed tile by tile, each tile being some whole parts, and only
    /// its maxima are kept. Time grows with rows × chosen rows × columns.
    package func maxima(with rows: Matrix, in chosen: [Int]) -> Matrix {
        precondition(rows.rows == 0 || rows.columns == columns, "rows of different lengths have no inner product")
        let count = rows.rows * chosen.count
        var maxima = Matrix(rows: rows.rows, columns: chosen.count, values: Array(repeating: -1, count: count))
        let tiles = self.tiles(of: chosen)
        maxima.values.withUnsafeMutableBufferPointer { target in
            guard let target = target.baseAddress.map(Shared.init) else { return }
            inParallel(tiles.count) { tile in
                addMaxima(of: chosen, tiles[tile], with: rows, into: target.pointer)
            }
        }
        return maxima
    }

    /// Runs of chosen parts, of about 512 rows each: their product with 200 rows fits the second-level cache.
    private func tiles(of chosen: [Int]) -> [Range<Int>] {
        var tiles: [Range<Int>] = []
        var (first, rows) = (0, 0)
        for place in chosen.indices {
            rows += segments[chosen[place]].count
            if rows >= 512 || place == chosen.count - 1 {
                tiles.append(first ..< place + 1)
                (first, rows) = (place + 1, 0)
            }
        }
        return tiles
    }

    private func addMaxima(
        of chosen: [Int], _ tile: Range<Int>, with rows: Matrix, into maxima: UnsafeMutablePointer<Float>
    ) {
        let width = tile.reduce(0) { $0 + segments[chosen[$1]].count }
        guard width > 0, rows.rows > 0 else { return }
        withUnsafeTemporaryAllocation(of: Float.self, capacity: width * (columns + rows.rows)) { scratch in
            values.withUnsafeBufferPointer { values in
                rows.values.withUnsafeBufferPointer { rowValues in
                    guard let wide = scratch.baseAddress, let halves = values.baseAddress,
                        let row = rowValues.baseAddress
                    else { return }
                    var filled = 0
                    for place in tile {
                        let part = segments[chosen[place]]
                        Halves.widen(
                            halves + part.lowerBound * columns, count: part.count * columns,
                            into: wide + filled * columns)
                        filled += part.count
                    }
                    let products = wide + width * columns
                    Product.rowsByRows(
                        row, count: rows.rows, stride: columns, with: wide, count: width, stride: columns,
                        length: columns, into: products, stride: width)
                    for index in 0 ..< rows.rows {
                        var start = products + index * width
                        for place in tile {
                            let length = segments[chosen[place]].count
                            guard length > 0 else { continue }
                            maxima[index * chosen.count + place] = greatest(start, count: length)
                            start += length
                        }
                    }
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

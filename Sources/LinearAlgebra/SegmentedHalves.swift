/// Rows in half precision, in parts, each row with what it counts: the corrected token vectors of many texts, 256 bytes a
/// token of 128 numbers.
package struct SegmentedHalves: Sendable {
    package let columns: Int
    package let segments: Segments
    package let values: [Half]
    /// One for each row, greater than zero.
    package let weights: [Float]

    /// - Precondition: `values` holds `segments.total * columns` numbers, `weights` `segments.total`.
    package init(columns: Int, segments: Segments, values: [Half], weights: [Float]) {
        precondition(values.count == segments.total * columns, "rows missing or left over")
        precondition(weights.count == segments.total, "every row has its weight")
        self.columns = columns
        self.segments = segments
        self.values = values
        self.weights = weights
    }

    /// How much each group of `others` and each of the chosen parts say of each other: groups × chosen parts.
    ///
    /// The mean of two: of what the rows of the group find in the part, and of what the rows of the part find in the group.
    /// Each row finds its greatest inner product; rows count by their weights. −1 where either has no rows. (Chamfer
    /// similarity, both ways; one way of it is the MaxSim of Khattab and Zaharia’s ColBERT, arXiv 2004.12832.)
    ///
    /// The product of all rows with all chosen rows is computed tile by tile, each tile being some whole parts, and only
    /// the means are kept. Time grows with rows × chosen rows × columns.
    package func chamfer(with others: GroupedRows, in chosen: [Int]) -> Matrix {
        precondition(
            others.rows.rows == 0 || others.rows.columns == columns, "rows of different lengths have no product")
        let groups = others.groups.count
        let none = Array(repeating: Float(-1), count: groups * chosen.count)
        var means = Matrix(rows: groups, columns: chosen.count, values: none)
        let tiles = self.tiles(of: chosen)
        means.values.withUnsafeMutableBufferPointer { target in
            guard let target = target.baseAddress.map(Shared.init) else { return }
            inParallel(tiles.count) { tile in
                addMeans(of: chosen, tiles[tile], with: others, into: target.pointer)
            }
        }
        return means
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

    private func addMeans(
        of chosen: [Int], _ tile: Range<Int>, with others: GroupedRows, into means: UnsafeMutablePointer<Float>
    ) {
        let parts = tile.map { segments[chosen[$0]] }
        let width = parts.reduce(0) { $0 + $1.count }
        let rows = others.rows
        guard width > 0, columns > 0, rows.rows > 0 else { return }
        withUnsafeTemporaryAllocation(of: Float.self, capacity: width * (columns + rows.rows + 1)) { scratch in
            rows.values.withUnsafeBufferPointer { rowValues in
                guard let wide = scratch.baseAddress, let row = rowValues.baseAddress else { return }
                widen(parts, into: wide)
                let products = wide + width * columns
                Product.rowsByRows(
                    row, count: rows.rows, stride: columns, with: wide, count: width, stride: columns,
                    length: columns, into: products, stride: width)
                let best = products + rows.rows * width
                for group in 0 ..< others.groups.count where !others.groups[group].isEmpty {
                    let own = others.groups[group]
                    let weights = others.weights[own]
                    let first = products + own.lowerBound * width
                    greatest(of: own.count, rows: first, width: width, into: best)
                    var start = 0
                    for (place, part) in zip(tile, parts) where !part.isEmpty {
                        let asked = meanOfGreatest(first + start, stride: width, count: part.count, weights: weights)
                        let told = mean(best + start, weights: self.weights[part])
                        means[group * chosen.count + place] = (asked + told) / 2
                        start += part.count
                    }
                }
            }
        }
    }

    private func widen(_ parts: [Range<Int>], into wide: UnsafeMutablePointer<Float>) {
        values.withUnsafeBufferPointer { values in
            guard let halves = values.baseAddress else { return }
            var filled = 0
            for part in parts {
                Halves.widen(
                    halves + part.lowerBound * columns, count: part.count * columns, into: wide + filled * columns)
                filled += part.count
            }
        }
    }

    /// Column by column, the greatest of some rows.
    private func greatest(
        of count: Int, rows: UnsafePointer<Float>, width: Int, into best: UnsafeMutablePointer<Float>
    ) {
        best.update(from: rows, count: width)
        let whole = width & ~7
        for row in 1 ..< max(1, count) {
            let start = rows + row * width
            for i in stride(from: 0, to: whole, by: 8) {
                Lanes(at: best + i).atLeast(Lanes(at: start + i)).store(at: best + i)
            }
            for i in whole ..< width { best[i] = max(best[i], start[i]) }
        }
    }

    /// Row by row, the greatest of the first numbers.
    private func meanOfGreatest(
        _ numbers: UnsafePointer<Float>, stride: Int, count: Int, weights: ArraySlice<Float>
    ) -> Float {
        var (sum, total): (Float, Float) = (0, 0)
        for (row, weight) in zip(0 ..< weights.count, weights) {
            sum += weight * greatest(numbers + row * stride, count: count)
            total += weight
        }
        return sum / total
    }

    private func mean(_ numbers: UnsafePointer<Float>, weights: ArraySlice<Float>) -> Float {
        var (sum, total): (Float, Float) = (0, 0)
        for (place, weight) in zip(0 ..< weights.count, weights) {
            sum += weight * numbers[place]
            total += weight
        }
        return sum / total
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

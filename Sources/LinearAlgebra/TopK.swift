import Synchronization

/// A row that was found, and its inner product with the query.
package struct Neighbour: Equatable, Sendable {
    package let index: Int
    package let score: Float

    package init(index: Int, score: Float) {
        self.index = index
        self.score = score
    }
}

/// The rows of a matrix whose inner products with a query are greatest, exactly.
package enum TopK {
    /// For each row of `queries` the `k` best rows of `base` (all, if there are fewer), best first; rows that score the
    /// same stand in the order of their numbers. A product that is not a number is never among them.
    ///
    /// Time grows with queries × rows × columns; memory beside the two matrices is a tile for each thread. The scores
    /// of a tile are looked through while they are in the cache and then forgotten: writing all of them out would take
    /// longer than computing them.
    ///
    /// - Precondition: both have the same number of columns.
    package static func search(_ queries: Matrix, in base: Matrix, k: Int) -> [[Neighbour]] {
        precondition(queries.columns == base.columns, "rows of different lengths have no inner product")
        guard queries.rows > 0, base.rows > 0, k > 0 else { return Array(repeating: [], count: queries.rows) }
        let chunks = RowBlocks(rows: base.rows, minimum: tileRows, maximum: 16 * tileRows)
        let found = Mutex([[Selection]](repeating: [], count: chunks.count))
        inParallel(chunks.count) { chunk in
            let selections = search(queries, in: base, rows: chunks[chunk], k: k)
            found.withLock { $0[chunk] = selections }
        }
        // The chunks follow each other in the base, so merging them in their order keeps the order of equal scores.
        return found.withLock { chunks in
            queries.values.isEmpty
                ? []
                : (0 ..< queries.rows).map { query in
                    var best = Selection(limit: k)
                    for chunk in chunks {
                        for neighbour in chunk[query].neighbours { best.offer(neighbour.score, at: neighbour.index) }
                    }
                    return best.neighbours
                }
        }
    }

    /// The products that `search` computes, in the same tiles, without looking through them: what a benchmark compares
    /// it with.
    ///
    /// - Returns: one of the products, so that the work cannot be left out.
    package static func productsOnly(_ queries: Matrix, in base: Matrix) -> Float {
        let chunks = RowBlocks(rows: base.rows, minimum: tileRows, maximum: 16 * tileRows)
        let last = Mutex<Float>(0)
        inParallel(chunks.count) { chunk in
            forEachTile(queries, in: base, rows: chunks[chunk]) { tile, _, _, _, _ in last.withLock { $0 = tile[0] } }
        }
        return last.withLock { $0 }
    }

    /// Rows of the base, and queries, that are multiplied at once: their product (1 MiB) stays in the second-level cache.
    private static let tileRows = 1024
    private static let tileQueries = 256

    private static func search(_ queries: Matrix, in base: Matrix, rows: Range<Int>, k: Int) -> [Selection] {
        var selections = [Selection](repeating: Selection(limit: k), count: queries.rows)
        forEachTile(queries, in: base, rows: rows) { tile, firstQuery, height, firstRow, width in
            for row in 0 ..< height {
                selections[firstQuery + row].offer(tile + row * width, count: width, firstIndex: firstRow)
            }
        }
        return selections
    }

    /// Hands `body` the products of some queries with some rows of the base, `height` × `width`, tile by tile.
    private static func forEachTile(
        _ queries: Matrix, in base: Matrix, rows: Range<Int>,
        _ body: (
            _ tile: UnsafeMutablePointer<Float>, _ firstQuery: Int, _ height: Int, _ firstRow: Int, _ width: Int
        ) -> Void
    ) {
        let columns = base.columns
        withUnsafeTemporaryAllocation(of: Float.self, capacity: min(queries.rows, tileQueries) * tileRows) { tile in
            base.values.withUnsafeBufferPointer { base in
                queries.values.withUnsafeBufferPointer { query in
                    guard let tile = tile.baseAddress, let base = base.baseAddress, let query = query.baseAddress
                    else { return }
                    for row in stride(from: rows.lowerBound, to: rows.upperBound, by: tileRows) {
                        let width = min(tileRows, rows.upperBound - row)
                        for first in stride(from: 0, to: queries.rows, by: tileQueries) {
                            let height = min(tileQueries, queries.rows - first)
                            multiply(
                                query + first * columns, count: height, with: base + row * columns, count: width,
                                columns: columns, into: tile)
                            body(tile, first, height, row, width)
                        }
                    }
                }
            }
        }
    }

    private static func multiply(
        _ queries: UnsafePointer<Float>, count: Int, with base: UnsafePointer<Float>, count width: Int, columns: Int,
        into tile: UnsafeMutablePointer<Float>
    ) {
        if count == 1 {
            Product.rowByRows(queries, with: base, count: width, stride: columns, length: columns, into: tile)
        } else {
            Product.rowsByRows(
                queries, count: count, stride: columns, with: base, count: width, stride: columns, length: columns,
                into: tile, stride: width)
        }
    }
}

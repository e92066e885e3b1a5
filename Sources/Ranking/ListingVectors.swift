package import LinearAlgebra

/// What a model made of a listing: kept beside it, and all that ranking needs of it.
package struct ListingVectors: Equatable, Sendable {
    /// The whole text's vector as the model gave it, of length one.
    package let text: [Float]
    package let tokens: TokenVectors

    package init(text: [Float], tokens: TokenVectors) {
        self.text = text
        self.tokens = tokens
    }
}

/// The tokens of a listing, corrected by an index's statistics, in half precision.
package struct TokenVectors: Equatable, Sendable {
    package let ids: [Int32]
    /// For each token the part of the text that it belongs to, in ascending order.
    package let parts: [Int32]
    /// tokens × 128 numbers.
    package let values: [Half]

    /// - Precondition: `values` holds equally many numbers for each token, and every token has a part.
    package init(ids: [Int32], parts: [Int32], values: [Half]) {
        precondition(ids.count == parts.count && (ids.isEmpty || values.count.isMultiple(of: ids.count)))
        self.ids = ids
        self.parts = parts
        self.values = values
    }

    package init(ids: [Int32], parts: [Int32], corrected: Matrix) {
        self.init(ids: ids, parts: parts, values: Halves.narrow(corrected.values))
    }

    /// How many numbers each token has; 0 where there is none.
    var columns: Int { ids.isEmpty ? 0 : values.count / ids.count }

    /// Those of one part.
    func rows(of part: Int) -> Range<Int> {
        let start = parts.firstIndex { $0 >= part } ?? parts.count
        return start ..< (parts[start...].firstIndex { $0 > part } ?? parts.count)
    }

    /// One row for each of these tokens.
    func matrix(of rows: Range<Int>) -> Matrix {
        let own = values[rows.lowerBound * columns ..< rows.upperBound * columns]
        return Matrix(rows: rows.count, columns: columns, values: Halves.widen(own))
    }

    /// One row for each token.
    package var matrix: Matrix {
        Matrix(rows: ids.count, columns: columns, values: Halves.widen(values))
    }
}

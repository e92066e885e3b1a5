/// Rows in groups, one after the other, each row with what it counts: the tokens of the requirements of a need.
package struct GroupedRows: Sendable {
    package let rows: Matrix
    package let groups: Segments
    /// One for each row, greater than zero.
    package let weights: [Float]

    /// - Precondition: every row is in a group and has a weight.
    package init(rows: Matrix, groups: Segments, weights: [Float]) {
        precondition(rows.rows == groups.total && weights.count == groups.total, "rows missing or left over")
        self.rows = rows
        self.groups = groups
        self.weights = weights
    }
}

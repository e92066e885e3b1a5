extension Matrix {
    /// Every row less `vector`; an empty vector takes nothing away.
    package func minus(_ vector: [Float]) -> Matrix {
        guard !vector.isEmpty else { return self }
        precondition(vector.count == columns, "a vector of \(vector.count) numbers from rows of \(columns)")
        var result = self
        for row in 0 ..< rows {
            for column in 0 ..< columns { result.values[row * columns + column] -= vector[column] }
        }
        return result
    }

    /// Every row less what it has of each of `directions`, which are unit rows at right angles.
    package func without(_ directions: Matrix) -> Matrix {
        let shares = timesTransposed(directions)
        var result = self
        for row in 0 ..< rows {
            for direction in 0 ..< directions.rows {
                let share = shares[row, direction]
                for column in 0 ..< columns {
                    result.values[row * columns + column] -= share * directions[direction, column]
                }
            }
        }
        return result
    }
}

/// What makes features of different size comparable: (value − usual) / spread, and 0 for what is not known.
struct Standardization {
    /// The features that are used: from what is the same in all rows, or known of none, there is nothing to learn.
    private(set) var columns: [Int] = []
    /// The mean of each.
    private(set) var usual: [Double] = []
    /// The standard deviation of each.
    private(set) var spread: [Double] = []

    /// - Parameter rows: one value for each feature.
    init(_ rows: [[Float?]]) {
        for column in rows.first?.indices ?? 0 ..< 0 {
            let values = rows.compactMap { $0[column] }.map(Double.init)
            guard !values.isEmpty else { continue }
            let mean = values.reduce(0, +) / Double(values.count)
            let spread = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
            guard spread > 1e-6 else { continue }
            columns.append(column)
            usual.append(mean)
            self.spread.append(spread)
        }
    }

    /// One for each of `columns`.
    func values(_ row: [Float?]) -> [Double] {
        columns.indices.map { place in row[columns[place]].map { (Double($0) - usual[place]) / spread[place] } ?? 0 }
    }
}

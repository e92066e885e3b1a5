/// Where the parts of a row of parts begin: part `i` is `starts[i] ..< starts[i + 1]`, and may be empty.
package struct Segments: Equatable, Sendable {
    package let starts: [Int]

    /// Parts of these lengths, one after the other.
    package init(lengths: some Sequence<Int>) {
        starts = lengths.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    }

    package var count: Int { starts.count - 1 }

    /// How long all parts are together.
    package var total: Int { starts[starts.count - 1] }

    package subscript(index: Int) -> Range<Int> { starts[index] ..< starts[index + 1] }
}

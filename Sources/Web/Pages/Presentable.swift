import Domain

/// A listing as an entry of a list shows it.
protocol Presentable: Identifiable, Sendable where ID: Sendable {
    static var listTitle: Message { get }
    static var listHeading: Message { get }
    static var nothingFitsAdvice: Message { get }
    static var leftOut: Message { get }
    /// Over the column of what answers a requirement.
    static var answeredBy: Message { get }

    var heading: String { get }
    var summary: String { get }
    /// What a person weighs beside the texts, in the order of a first call.
    func facts(program: Program, words: Words) -> [Fact]
}

/// A label with its value; nothing where the value was not given.
struct Fact: Equatable {
    let label: Message
    let value: String?
}

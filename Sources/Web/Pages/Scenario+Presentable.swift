import Domain

extension Scenario: Presentable {
    static var listTitle: Message { .scenarioListTitle }
    static var listHeading: Message { .scenarioListHeading }
    static var nothingFitsAdvice: Message { .nothingFitsScenarios }
    static var leftOut: Message { .leftOutScenarios }
    static var answeredBy: Message { .answeredByText }

    var heading: String { title }

    func facts(program: Program, words: Words) -> [Fact] {
        [
            Fact(label: .owner, value: owner.name),
            Fact(label: .track, value: program.track(track).map { words.of($0.name) } ?? track),
            Fact(label: .budget, value: words.budget(from: budgetMinCNY, to: budgetMaxCNY)),
            Fact(label: .startBy, value: startBy.map(words.day)),
            Fact(label: .deliverBy, value: deliverBy.map(words.day)),
        ]
    }
}

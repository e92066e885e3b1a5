import Domain

/// Without the contact: that is seen only by those who need it, and here nobody is known yet.
extension Profile: Presentable {
    static var listTitle: Message { .profileListTitle }
    static var listHeading: Message { .profileListHeading }
    static var nothingFitsAdvice: Message { .nothingFitsProfiles }
    static var leftOut: Message { .leftOutProfiles }
    static var answeredBy: Message { .answeredByProfile }

    var heading: String { name }

    func facts(program: Program, words: Words) -> [Fact] {
        [
            Fact(label: .region, value: region),
            Fact(label: .headcount, value: words.fill(.people, ["count": words.count(headcount)])),
            Fact(label: .community, value: community),
            Fact(label: .price, value: words.budget(from: rateMinCNY, to: nil)),
            Fact(label: .available, value: availableFrom.map { words.fill(.availableFrom, ["day": words.day($0)]) }),
        ]
    }
}

import Testing

@testable import Ranking

struct WordScanTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let places: [Range<Int>]
        let words: [String]
        var testDescription: String { "\(text) at \(places)" }
    }

    @Test(arguments: [
        Case(text: "Reads invoices", places: [6 ..< 9], words: ["invoices"]),
        Case(text: "Reads invoices", places: [0 ..< 2, 5 ..< 9], words: ["Reads invoices"]),
        Case(text: "Reads many invoices", places: [6 ..< 9, 0 ..< 2], words: ["Reads many"]),
        Case(text: "识别手写送货单", places: [2 ..< 4, 0 ..< 2], words: ["识别手写"]),
        Case(text: "识别手写送货单", places: [0 ..< 2, 4 ..< 7], words: ["识别", "送货单"]),
        Case(text: "符合ISO27001标准", places: [2 ..< 4], words: ["ISO27001"]),
        Case(text: "ISO 27001：２０２２", places: [3 ..< 5, 10 ..< 12], words: ["27001", "２０２２"]),
        Case(text: "，（数据）。", places: [0 ..< 3, 4 ..< 6], words: ["数"]),
        Case(text: "caf\u{65}\u{301}s", places: [0 ..< 1], words: ["cafe\u{301}s"]),
        Case(text: "👩‍💻 e-mail", places: [0 ..< 3, 4 ..< 5], words: ["e"]),
        Case(text: "ひらがな", places: [1 ..< 2], words: ["ら"]),
        Case(text: "인공지능 모델", places: [1 ..< 2], words: ["인공지능"]),
        Case(text: "", places: [], words: []),
        Case(text: " … ", places: [0 ..< 3, 1 ..< 1], words: []),
    ])
    func `whole words are found where a script has blanks, and what is touched elsewhere`(_ given: Case) {
        let scalars = Array(given.text.unicodeScalars)
        let words = WordScan(given.text).words(at: given.places)
        #expect(words.map { String(String.UnicodeScalarView(scalars[$0])) } == given.words)
    }

    @Test func `stretches are in order and apart, and hold a word, whatever is touched`() {
        var random = SplitMix(state: 3)
        let alphabet = Array("ab1 é報关。，-\u{301}\u{200D}\u{3000}👩ไทย".unicodeScalars)
        for _ in 0 ..< 2_000 {
            let count = Int.random(in: 0 ... 12, using: &random)
            let scalars = (0 ..< count).map { _ in alphabet[Int.random(in: 0 ..< alphabet.count, using: &random)] }
            let text = String(String.UnicodeScalarView(scalars))
            let places = (0 ..< Int.random(in: 0 ... 4, using: &random)).map { _ in
                let start = Int.random(in: 0 ... count, using: &random)
                return start ..< Int.random(in: start ... count, using: &random)
            }
            let scan = WordScan(text)
            let words = scan.words(at: places)
            #expect(zip(words, words.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
            #expect(words.allSatisfy { $0.upperBound <= count && scan.hasWord($0) })
            #expect(places.filter(scan.hasWord).allSatisfy { place in words.contains { $0.overlaps(place) } })
        }
    }
}

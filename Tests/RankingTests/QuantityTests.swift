import Testing

@testable import Ranking

struct QuantityTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let numbers: Set<Double>
        var testDescription: String { text }
        init(_ text: String, _ numbers: Set<Double>) {
            self.text = text
            self.numbers = numbers
        }
    }

    @Test(arguments: [
        Case("", []), Case("没有数字，第一次", []), Case("每天3000张", [3000]), Case("3,000 notes a day", [3000]),
        Case("每天三千张", [3000]), Case("３０００张", [3000]), Case("4.6万台车", [46_000]), Case("四万六千台", [46_000]),
        Case("一百二十位", [120]), Case("十五种", [15]), Case("两万一千張", [21_000]), Case("九成以上", [90]),
        Case("不低于90%", [90]), Case("百分之九十", [90]), Case("0.6m，1 台", []), Case("1.5亿", [150_000_000]),
        Case("ISO 27001:2022", [27_001, 2022]), Case("v1.2.3", []), Case("98.3%。", [98.3]), Case("十万", [100_000]),
    ])
    func `a number is the same however it is written`(_ example: Case) {
        #expect(Quantity.all(in: example.text) == example.numbers)
    }

    @Test func `what two share weighs the more the rarer it is, and a shortened one loses nothing`() {
        let rarity = Rarity([[1, 2], [1, 3], [1, 4], [1, 2, 5]] as [Set<Int>])
        #expect(rarity.share([1, 2, 5], [1, 2]) == 1)
        #expect(rarity.share([1, 2], [1, 3]).map { $0 < 0.5 } == true)
        #expect(rarity.share([2, 3], [2, 1]).map { $0 > 0.5 } == true)
        #expect(rarity.share([2], [3]) == 0)
        #expect(rarity.share([], [3]) == nil)
    }
}

import Domain
import Testing

struct CreditCodeTests {
    /// As the companies print them: Huawei, Tencent, Alibaba (China), Baidu, and two more of other regions.
    static let valid = [
        "914403001922038216", "9144030071526726XG", "91330100799655058B", "91110000802100433B", "91440300708461136T",
        "91110108551385082Q",
    ]

    static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

    @Test(arguments: valid) func `the code of a well-known company is valid`(written: String) throws {
        let code = try CreditCode(written)
        #expect(code.standing == .valid)
        #expect(code.text == written)
        #expect("\(code)" == written)
    }

    /// The whole code, check character included, is a multiple of 31 when read by Horner's rule from its end.
    @Test(arguments: 1 ... 200) func `a code that fulfils the standard's equation is valid`(seed: Int) throws {
        var state = seed
        var values = (0 ..< 17).map { _ in
            state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
            return state / 65_536 % 31
        }
        let rest = values.reversed().reduce(0) { ($0 * 3 + $1) % 31 }
        values.append(rest == 0 ? 0 : 31 - rest)
        let code = try CreditCode(String(values.map { Self.alphabet[$0] }))
        #expect(code.standing == .valid)
    }

    @Test(arguments: valid) func `no code with one other character is valid`(written: String) {
        for place in 0 ..< 18 {
            for character in Self.alphabet where character != Array(written)[place] {
                var changed = Array(written)
                changed[place] = character
                let standing = try? CreditCode(String(changed)).standing
                #expect(standing != .valid)
                // Of another digit within the organization code that one's check character says so too.
                if (8 ... 15).contains(place), character.isNumber { #expect(standing == nil) }
            }
        }
    }

    @Test(arguments: ["91350100M0001TGQXM", "91350211M0000XUF46", "91350203M0001FUE2P"])
    func `a code of the pilot years is accepted with suspicion`(written: String) throws {
        let code = try CreditCode(written)
        #expect(code.standing == .legacySuspect)
        #expect(code.standing.rawValue == "legacy-suspect")
        #expect(code.text == written)
    }

    @Test(arguments: [
        "9144030071526726xg", "９１４４０３００７１５２６７２６ＸＧ", " 91440300 71526726X G\n", "91-440300-71526726X-G",
        "91440300\u{3000}71526726ｘｇ", "91440300\u{A0}71526726XG\t",
    ])
    func `a code is read as people write it`(written: String) throws {
        let code = try CreditCode(written)
        #expect(code.text == "9144030071526726XG")
        #expect(try code == CreditCode("9144030071526726XG"))
    }

    @Test(
        arguments: [
            ("I14403001922038216", "I", 1, "1"), ("914403OO1922038216", "O", 7, "0"),
            ("9144030019220382S6", "S", 17, "5"), ("914403001922O38216", "O", 13, "0"),
            ("91440300192z038216", "Z", 12, "2"), ("9144030071V26726XG", "V", 11, "U"),
            ("91440300192203821#", "#", 18, nil), ("９１４４０３００１９２２０３８２１深", "深", 18, nil),
            ("914403é01922038216", "É", 7, nil),
        ] as [(String, Character, Int, Character?)])
    func `a character that no code contains is named with the one it looks like`(
        written: String, character: Character, place: Int, meant: Character?
    ) {
        let error = #expect(throws: CreditCode.Invalid.self) { try CreditCode(written) }
        #expect(error == .character(character, place: place, meant: meant))
        let question = meant.map { ": is it \($0)?" } ?? ""
        #expect(error?.description == "has \(character) in place \(place), which no code contains\(question)")
    }

    @Test(arguments: [("", 0), ("  ", 0), ("9", 1), ("91440300192203821", 17), ("9144030019220382166", 19), ("深圳", 2)])
    func `a code of another length is refused`(written: String, length: Int) {
        let error = #expect(throws: CreditCode.Invalid.self) { try CreditCode(written) }
        #expect(error == .length(length))
        #expect(error?.description == "has \(length) characters, a Unified Social Credit Code has 18")
    }

    @Test(arguments: ["91310000607216003F", "914403001922038261", "91440101190481243U", "111111111111111111"])
    func `a code that neither check character confirms is refused`(written: String) {
        let error = #expect(throws: CreditCode.Invalid.self) { try CreditCode(written) }
        #expect(error == .checkCharacter)
        #expect(error?.description == "has a wrong check character: compare it with the business licence")
    }
}

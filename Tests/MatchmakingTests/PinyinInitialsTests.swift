import Foundation
import Testing

@testable import Matchmaking

struct PinyinInitialsTests {
    @Test(arguments: [
        ("临港新片区", "lgxpq"), ("跨境数据", "kjsj"), ("AI 客服2期", "aikf2q"), ("Struts到Spring", "strutsdspring"), ("，—！", ""),
    ])
    func `texts are known by the first letters of their characters`(text: String, initials: String) throws {
        #expect(try PinyinInitials().of(text) == initials)
    }

    @Test func `the table is what ICU says`() throws {
        let initials = try PinyinInitials()
        let characters = (0x4E00 ... 0x9FFF).compactMap(Unicode.Scalar.init).map { String($0) }
        let latin = characters.joined(separator: "\n").applyingTransform(.mandarinToLatin, reverse: false)?
            .applyingTransform(.stripDiacritics, reverse: false)
        let readings = try #require(latin).split(separator: "\n", omittingEmptySubsequences: false)
        try #require(readings.count == characters.count)
        for (character, reading) in zip(characters, readings) {
            guard let first = reading.first, first.isASCII, first.isLetter else { continue }
            #expect(initials.of(character) == first.lowercased(), "\(character)")
        }
    }
}

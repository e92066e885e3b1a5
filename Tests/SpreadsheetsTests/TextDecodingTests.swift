import Spreadsheets
import Testing

struct TextDecodingTests {
    /// The bytes in GB18030 were made by `iconv -f UTF-8 -t GB18030`.
    @Test(
        arguments: [
            ([], ""),
            ([0xFF, 0xFE], ""),
            (Array("需求, a🚢".utf8), "需求, a🚢"),
            ([0xEF, 0xBB, 0xBF] + Array("需求".utf8), "需求"),
            ([0xFF, 0xFE, 0x00, 0x97, 0x42, 0x6C, 0x3D, 0xD8, 0xA2, 0xDE], "需求🚢"),
            ([0xFE, 0xFF, 0x97, 0x00, 0x6C, 0x42], "需求"),
            ([0xD0, 0xE8, 0xC7, 0xF3], "需求"),
            ([0xA2, 0xE3, 0x31], "€1"),
            ([0x95, 0x34, 0xB2, 0x35, 0xBC, 0xAA], "𠮷吉"),
            ([0x95, 0x30, 0x8E, 0x38], "🚢"),
        ] as [([UInt8], String)])
    func `a text is read in its encoding`(bytes: [UInt8], text: String) throws {
        #expect(try TextDecoding.decode(bytes) == text)
    }

    @Test func `bytes that are UTF-8 are never taken for GB18030`() throws {
        // In GB18030 both would be Chinese characters.
        #expect(try TextDecoding.decode([0xC2, 0xAA]) == "ª")
        #expect(try TextDecoding.decode([0xE9, 0x9C, 0x80, 0xE6, 0xB1, 0x82]) == "需求")
    }

    @Test(
        arguments: [
            // GB18030 that breaks off within a character, on the second line.
            ([0xD0, 0xE8, 0x0A, 0xC7], 2, 3),
            ([0xD0, 0xE8, 0x0D, 0x0A, 0xFF, 0xFF], 2, 4),
            // A mark promises UTF-8.
            ([0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0xD0, 0xE8], 2, 5),
            // Half a surrogate pair, after U+0A0A, which is no line break, and U+000A, which is.
            ([0xFF, 0xFE, 0x0A, 0x0A, 0x0A, 0x00, 0x3D, 0xD8], 2, 6),
            ([0xFF, 0xFE, 0x61], 1, 2),
            // So much UTF-8 before the bad byte that GB18030 is out of the question.
            (Array("一二三四五六七八九十一二三四五六\n".utf8) + [0xB0, 0xA1], 2, 49),
        ] as [([UInt8], Int, Int)])
    func `the first bad byte is named`(bytes: [UInt8], line: Int, offset: Int) {
        #expect(throws: SpreadsheetError.undecodable(line: line, byteOffset: offset)) {
            try TextDecoding.decode(bytes)
        }
    }

    @Test func `a NUL is refused`() {
        #expect(throws: SpreadsheetError.nulByte(line: 3)) { try TextDecoding.decode(Array("a\r\nb\nc\0".utf8)) }
        #expect(throws: SpreadsheetError.nulByte(line: 1)) { try TextDecoding.decode([0xFF, 0xFE, 0, 0]) }
    }

    @Test func `no bytes crash the decoder`() {
        var random = SplitMix(state: 1)
        for _ in 0 ..< 500 {
            let bytes = (0 ..< Int.random(in: 0 ... 40, using: &random)).map { _ in
                UInt8.random(in: 0 ... 255, using: &random)
            }
            for mark: [UInt8] in [[], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF]] {
                _ = try? TextDecoding.decode(mark + bytes)
            }
        }
    }
}

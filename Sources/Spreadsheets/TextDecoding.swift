import Glibc

/// Bytes to text: UTF-8 or UTF-16 by their byte order mark, else UTF-8 if they are valid UTF-8, else GB18030, which is
/// what Chinese Excel saves. Never guesses past a bad byte, and never lets a NUL through.
package enum TextDecoding {
    package static func decode(_ bytes: [UInt8]) throws(SpreadsheetError) -> String {
        let text = try decodeAny(bytes)
        if let nul = text.utf8.firstIndex(of: 0) {
            throw .nulByte(line: line(after: Array(text.utf8[..<nul])))
        }
        return text
    }

    private static func decodeAny(_ bytes: [UInt8]) throws(SpreadsheetError) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) { return try converted(bytes, from: "UTF-16LE", skipping: 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try converted(bytes, from: "UTF-16BE", skipping: 2) }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let skipped = hasMark ? 3 : 0
        do {
            return String(copying: try UTF8Span(validating: bytes.span.extracting(droppingFirst: skipped)))
        } catch {
            let offset = skipped + error.byteOffsets.lowerBound
            if hasMark || looksLikeUTF8(bytes[..<offset]) { throw undecodable(bytes, at: offset) }
            switch try convert(bytes, from: "GB18030") {
            case .text(let text): return text
            case .badByte(let further): throw undecodable(bytes, at: max(offset, further))
            }
        }
    }

    /// Chinese text in GB18030 is hardly ever valid UTF-8 for more than two or three characters, so that sixteen in a
    /// row mean a damaged UTF-8 file, which as GB18030 would come out as other characters.
    private static func looksLikeUTF8(_ prefix: ArraySlice<UInt8>) -> Bool {
        String(decoding: prefix, as: UTF8.self).unicodeScalars.count { !$0.isASCII } >= 16
    }

    private static func undecodable(_ bytes: [UInt8], at offset: Int) -> SpreadsheetError {
        .undecodable(line: line(after: bytes[..<offset]), byteOffset: offset)
    }

    /// Line breaks are LF, CR LF or CR.
    private static func line(after bytes: some BidirectionalCollection<UInt8>) -> Int {
        var line = 1
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == .carriageReturn || (byte == .lineFeed && previous != .carriageReturn) { line += 1 }
            previous = byte
        }
        return line
    }
}

extension TextDecoding {
    private enum Conversion {
        case text(String)
        case badByte(offset: Int)
    }

    private static func converted(
        _ bytes: [UInt8], from encoding: String, skipping count: Int
    ) throws(SpreadsheetError) -> String {
        switch try convert(Array(bytes.dropFirst(count)), from: encoding) {
        case .text(let text): return text
        case .badByte(let offset):
            // Every second byte of UTF-16 may look like a line break, so the lines are counted in the text before it.
            let good = try convert(Array(bytes[count ..< count + offset]), from: encoding)
            guard case .text(let text) = good else { throw undecodable(bytes, at: count + offset) }
            throw .undecodable(line: line(after: Array(text.utf8)), byteOffset: count + offset)
        }
    }

    private static func convert(_ bytes: [UInt8], from encoding: String) throws(SpreadsheetError) -> Conversion {
        let converter = iconv_open("UTF-8", encoding)
        guard converter != iconv_t(bitPattern: -1) else { throw .noDecoder(encoding: encoding) }
        defer { iconv_close(converter) }
        var input = bytes
        var inputLeft = bytes.count
        // No character of these encodings takes more than twice its bytes in UTF-8: iconv never runs out of room.
        let room = bytes.count * 2
        let output = [UInt8](unsafeUninitializedCapacity: room) { output, count in
            var outputLeft = room
            input.withUnsafeMutableBytes { input in
                var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
                output.withMemoryRebound(to: CChar.self) { output in
                    var to = output.baseAddress
                    _ = iconv(converter, &from, &inputLeft, &to, &outputLeft)
                }
            }
            count = room - outputLeft
        }
        guard inputLeft == 0 else { return .badByte(offset: bytes.count - inputLeft) }
        return .text(String(decoding: output, as: UTF8.self))
    }
}

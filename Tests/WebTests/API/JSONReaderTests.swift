import Domain
import Foundation
import Matchmaking
import Testing

@testable import Web

struct JSONReaderTests {
    @Test(
        arguments: [
            ("{}", [:]), (" {\r\n\t} ", [:]), (#"{"a":1}"#, ["a": .number(1)]),
            (
                #"{"a":[true,false,null,-0.5,1E+2,0,1e-3]}"#,
                [
                    "a": .list([
                        .flag(true), .flag(false), .null, .number(-0.5), .number(100), .number(0), .number(0.001),
                    ])
                ]
            ),
            (#"{"":"","\"\\\/\b\f\n\r\t":"x"}"#, ["": .text(""), "\"\\/\u{8}\u{C}\n\r\t": .text("x")]),
            (#"{"泊":"位 😀 \ud83d\ude00 \u00e9"}"#, ["泊": .text("位 😀 😀 é")]),
            (#"{"a":{"b":[{"c":[]}]}}"#, ["a": .object(["b": .list([.object(["c": .list([])])])])]),
        ] as [(String, Record)])
    func `what is JSON is read`(text: String, record: Record) throws {
        #expect(try JSONReader.value(of: Array(text.utf8)) == .object(record))
    }

    @Test(arguments: [
        "", " ", "{", "}", "{]", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{,}"#, #"{"a" 1}"#, #"{"a":1 "b":2}"#, "{a:1}",
        "{'a':1}", #"{"a":01}"#, #"{"a":-}"#, #"{"a":1.}"#, #"{"a":.5}"#, #"{"a":+1}"#, #"{"a":1e}"#, #"{"a":0x10}"#,
        #"{"a":NaN}"#, #"{"a":Infinity}"#, #"{"a":1e999}"#, #"{"a":tru}"#, #"{"a":True}"#, #"{"a":[1,]}"#, #"{"a":[1"#,
        #"{"a":"b"#, "{\"a\":\"\n\"}", #"{"a":"\x"}"#, #"{"a":"\u12"}"#, #"{"a":"\u12g4"}"#, #"{"a":"\u+123"}"#,
        #"{"a":"\ud800"}"#, #"{"a":"\ud800\u0041"}"#, #"{"a":"\udc00"}"#, #"{"a":"\u0000"}"#, "{}{}", "{} x",
        #"{"a":1,"a":2}"#, #"{"a":{"b":1,"b":1}}"#, "\u{FEFF}{}", #"{"a":1} // no"#,
    ])
    func `what is no JSON, or could be read in two ways, is refused`(text: String) {
        #expect(throws: JSONReader.Failure.self) { try JSONReader.value(of: Array(text.utf8)) }
    }

    @Test func `names that differ only in how their letters are composed are one name`() {
        #expect(throws: JSONReader.Failure.self) {
            try JSONReader.value(of: Array("{\"\u{E9}\":1,\"e\u{301}\":2}".utf8))
        }
    }

    @Test func `what is not UTF-8 is refused`() {
        for bytes: [UInt8] in [[0xFF], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0xAF, 0x22]] {
            #expect(throws: JSONReader.Failure(position: 1, problem: "the text is not UTF-8")) {
                try JSONReader.value(of: bytes)
            }
        }
    }

    @Test func `sixteen levels are read and a seventeenth is not`() throws {
        let nested = { (levels: Int) in String(repeating: "[", count: levels) + String(repeating: "]", count: levels) }
        _ = try JSONReader.value(of: Array(nested(16).utf8))
        #expect(throws: JSONReader.Failure(position: 17, problem: "it is nested deeper than 16 levels")) {
            try JSONReader.value(of: Array(nested(17).utf8))
        }
        #expect(throws: JSONReader.Failure.self) { try JSONReader.value(of: Array(nested(100_000).utf8)) }
    }

    @Test func `a failure says where`() {
        #expect(throws: JSONReader.Failure(position: 11, problem: "the name “a” is given twice")) {
            try JSONReader.value(of: Array(#"{"a":1,"a":2}"#.utf8))
        }
    }

    @Test func `what is written is read again, by Foundation too`() throws {
        let record: Record = [
            "text": .text("\"\\\n\r\t\u{1}\u{1F}\u{7F}/é泊😀"), "number": .number(0.1),
            "large": .number(9_007_199_254_740_992),
            "tiny": .number(.leastNonzeroMagnitude), "negative": .number(-1.5e300),
            "list": .list([.null, .flag(true), .list([])]),
            "object": .object(["": .object([:])]),
        ]
        let bytes = JSONText(record).bytes
        #expect(try JSONReader.value(of: bytes) == .object(record))
        #expect(try JSONDecoder().decode(Record.self, from: Data(bytes)) == record)
    }

    @Test func `whatever Foundation refuses is refused, and what both read is the same`() throws {
        var generator = SystemRandomNumberGenerator()
        let seeds = [#"{"a":[1,-2.5e3,true,null,"\u00e9\n"],"b":{"c":"d"}}"#, #"{"x":"😀","y":[[],{}],"z":0}"#]
        for _ in 0 ..< 20_000 {
            var bytes = Array(seeds.randomElement(using: &generator)?.utf8 ?? "".utf8)
            for _ in 0 ..< Int.random(in: 1 ... 3, using: &generator) {
                let place = Int.random(in: 0 ..< bytes.count, using: &generator)
                bytes[place] = Array(#"{}[]",:\0123456789eE+-.ntfu /"#.utf8).randomElement(using: &generator) ?? 0
            }
            guard let ours = try? JSONReader.value(of: bytes), case .object(let record) = ours else { continue }
            let theirs = try? JSONDecoder().decode(Record.self, from: Data(bytes))
            #expect(theirs == record, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }
}

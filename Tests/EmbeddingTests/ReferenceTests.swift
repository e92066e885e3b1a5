import Embedding
import Foundation
import LinearAlgebra
import TestSupport
import Testing

/// Against `Reference/make-reference.py`: another implementation, in double precision, of the packed original.
struct ReferenceTests {
    @Test func `the reference holds forty texts`() throws {
        #expect(Reference.all.count == 40)
    }

    @Test(arguments: Reference.all) func `a text's vector is that of the reference`(reference: Reference) throws {
        let found = try #require(try TestModel.encoder.get().embeddingsNow(of: [reference.encoderText]).first)
        #expect(found.tokenCount == reference.tokens)
        #expect(cosine(found.vector, reference.embedding) > 0.99999)
        let length = found.vector.reduce(Double(0)) { $0 + Double($1) * Double($1) }.squareRoot()
        #expect(abs(length - 1) < 1e-5)
    }

    @Test(arguments: Reference.all) func `a text's tokens are those of the reference`(reference: Reference) throws {
        let found = try #require(try TestModel.encoder.get().tokenStatesNow(of: [reference.encoderText]).first)
        #expect(found.embedding.tokenCount == reference.tokens)
        // The reference has the first sixteen, with `<s>`, the role's words and, of a short text, `</s>`.
        let words = reference.as == .plain ? 1 : reference.as == .query ? 4 : 3
        let wanted = reference.ids[words ..< min(16, reference.tokens - 1)]
        #expect(Array(found.ids.prefix(wanted.count)) == Array(wanted))
        // What is more than the model reads at once has states all the same.
        if reference.tokens < 512 { #expect(found.ids.count == reference.tokens - words - 1) }
        #expect(found.states.rows == found.ids.count)
        #expect(found.parts.count == found.ids.count)
    }

    @Test func `together the texts have the vectors that they have alone`() throws {
        let encoder = try TestModel.encoder.get()
        let together = try encoder.embeddingsNow(of: Reference.all.map(\.encoderText))
        #expect(together.count == 40)
        for (reference, found) in zip(Reference.all, together) {
            #expect(found.tokenCount == reference.tokens)
            #expect(cosine(found.vector, reference.embedding) > 0.99999)
        }
    }
}

struct Reference: Decodable, Sendable, CustomTestStringConvertible {
    let text: String
    let `as`: TextRole
    let tokens: Int
    let ids: [Int32]
    let embedding: [Float]

    var encoderText: EncoderText { EncoderText(text, as: self.as) }

    var testDescription: String { "\(self.as): \(text.prefix(24).debugDescription)" }

    static let all: [Reference] = (try? decode("reference")) ?? []

    static func decode<Value: Decodable>(_ name: String) throws -> Value {
        let file = Bundle.module.bundleURL.appending(path: "Reference/\(name).json")
        return try JSONDecoder().decode(Value.self, from: Data(contentsOf: file))
    }
}

func cosine(_ one: some Sequence<Float>, _ other: some Sequence<Float>) -> Double {
    var (product, square, otherSquare) = (0.0, 0.0, 0.0)
    for (x, y) in zip(one, other) {
        product += Double(x) * Double(y)
        square += Double(x) * Double(x)
        otherSquare += Double(y) * Double(y)
    }
    return product / (square * otherSquare).squareRoot()
}

func distance(_ one: some Sequence<Float>, _ other: some Sequence<Float>) -> Float {
    zip(one, other).reduce(0) { max($0, abs($1.0 - $1.1)) }
}

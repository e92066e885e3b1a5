import Foundation
import LinearAlgebra
import TestSupport
import Testing

@testable import Embedding

/// The network itself, token by token, those that begin and end a text included.
struct TransformerTests {
    @Test func `the states of the first and last tokens are those of the reference`() throws {
        let encoder = try TestModel.encoder.get()
        let transformer = try Transformer(encoder.directory)
        let tokenizer = try Tokenizer(
            contentsOf: TestModel.directory.appending(path: "sentencepiece.bpe.model"),
            vocabulary: encoder.directory.configuration.vocabSize)
        let references: [States] = try Reference.decode("states")
        #expect(references.count == 2)
        for reference in references {
            let content = try tokenizer.tokens(of: reference.text)
            let windows = Window.windows(
                of: content, parts: content.map { _ in 0 },
                prompt: try tokenizer.tokens(of: encoder.directory.prompts[reference.as] ?? ""), text: 0, limit: 512,
                onlyFirst: true)
            let states = transformer.states(of: windows)
            try #require(states.rows == reference.tokens)
            for (row, expected) in reference.first.enumerated() {
                #expect(distance(states.row(row), expected) < 5e-4)
                #expect(cosine(states.row(row), expected) > 0.99999)
            }
            for (row, expected) in zip(states.rows - reference.last.count ..< states.rows, reference.last) {
                #expect(distance(states.row(row), expected) < 5e-4)
                #expect(cosine(states.row(row), expected) > 0.99999)
            }
        }
    }

    @Test func `a text's own states are handed out, without what stands around them`() throws {
        let references: [States] = try Reference.decode("states")
        for reference in references {
            let text = EncoderText(reference.text, as: reference.as)
            let found = try #require(try TestModel.encoder.get().tokenStatesNow(of: [text]).first)
            // The last but one is the text's last, `</s>` comes after it.
            #expect(distance(found.states.row(found.states.rows - 1), reference.last[0]) < 5e-4)
        }
    }

    private struct States: Decodable {
        let text: String
        let `as`: TextRole
        let tokens: Int
        let first: [[Float]]
        let last: [[Float]]
    }
}

/// Texts in, vectors out. Knows nothing of what the texts are about.
package protocol TextEncoder: Sendable {
    /// Identifies the model: vectors of different models cannot be compared.
    var modelID: String { get }

    /// How many numbers a vector has.
    var dimension: Int { get }

    /// One vector for each text, in order.
    func embeddings(of texts: [EncoderText]) async throws -> [TextEmbedding]
}

/// An encoder that also gives what it made of each token: what late interaction compares.
package protocol TokenEncoder: TextEncoder {
    /// The vector of each text and the states of its tokens, in order.
    func tokenStates(of texts: [EncoderText]) async throws -> [TokenStates]

    /// Where each token of a text stands in it, counted in Unicode scalars: as many, and in the same order, as the states
    /// of a text of this one part. A token may stand nowhere.
    func places(of text: String) throws -> [Range<Int>]
}

/// What a text is there for. Models of the E5 family are trained with a word before the text that says so.
package enum TextRole: String, CaseIterable, Codable, Sendable {
    /// A need: what is looked for.
    case query
    /// An offer: what is found.
    case passage
    /// The text as it is.
    case plain
}

/// A text to encode, in parts that are read one after the other, as if a blank stood between them.
package struct EncoderText: Hashable, Sendable {
    package let role: TextRole
    package let parts: [String]

    package init(_ parts: [String], as role: TextRole) {
        self.parts = parts
        self.role = role
    }

    package init(_ text: String, as role: TextRole) {
        self.init([text], as: role)
    }
}

package struct TextEmbedding: Equatable, Sendable {
    /// How many tokens were read, those that begin and end a text included; 0 where an endpoint does not say.
    package let tokenCount: Int
    /// Of length one.
    package let vector: [Float]

    package init(tokenCount: Int, vector: [Float]) {
        self.tokenCount = tokenCount
        self.vector = vector
    }
}

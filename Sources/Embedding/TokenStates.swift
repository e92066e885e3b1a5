package import LinearAlgebra

/// The last hidden state of every token of a text: what the model made of the token where it stands.
package struct TokenStates: Sendable {
    /// The whole text's vector.
    package let embedding: TextEmbedding
    /// The tokens, without those that begin and end a text and without the words for its role.
    package let ids: [Int32]
    /// For each token the part of the text that it belongs to.
    package let parts: [Int32]
    /// One row for each token.
    package let states: Matrix

    package init(embedding: TextEmbedding, ids: [Int32], parts: [Int32], states: Matrix) {
        self.embedding = embedding
        self.ids = ids
        self.parts = parts
        self.states = states
    }
}

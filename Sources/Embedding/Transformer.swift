import Foundation
import LinearAlgebra

/// The network: Devlin et al., BERT (arXiv 1810.04805), with layer normalisation after each sublayer.
struct Transformer: Sendable {
    let hidden: Int
    let wide: Int
    let heads: Int
    let epsilon: Float
    let firstPosition: Int
    let words: TensorTable
    let positions: TensorTable
    /// The embedding of "this is the first sentence", added to every token's.
    let sentence: TensorTable
    let embeddingNorm: LayerWeights.Norm
    /// Zeros: the embeddings have no bias of their own.
    let noBias: Weights
    let layers: [LayerWeights]

    init(_ directory: ModelDirectory) throws(EncoderError) {
        let configuration = directory.configuration
        let file = try Safetensors(contentsOf: directory.url.appending(path: "model.safetensors"))
        let hidden = configuration.hiddenSize
        // Some files hold the encoder alone, some as a part of a larger model.
        let prefix = ["", "bert.", "roberta."].first { file.contains("\($0)embeddings.word_embeddings.weight") } ?? ""
        self.hidden = hidden
        wide = configuration.intermediateSize
        heads = configuration.numAttentionHeads
        epsilon = configuration.layerNormEps
        firstPosition = directory.firstPosition
        words = try file.table(
            "\(prefix)embeddings.word_embeddings.weight", rows: configuration.vocabSize, columns: hidden)
        positions = try file.table(
            "\(prefix)embeddings.position_embeddings.weight", rows: configuration.maxPositionEmbeddings,
            columns: hidden)
        sentence = try file.table(
            "\(prefix)embeddings.token_type_embeddings.weight", rows: configuration.typeVocabSize, columns: hidden)
        embeddingNorm = try LayerWeights.Norm("\(prefix)embeddings.LayerNorm", hidden, from: file)
        noBias = try Weights(count: hidden) { (numbers) throws(EncoderError) in
            numbers.initialize(repeating: 0, count: hidden)
        }
        var layers: [LayerWeights] = []
        for number in 0 ..< configuration.numHiddenLayers {
            layers.append(try LayerWeights(number, from: file, prefix: prefix, hidden: hidden, wide: wide))
        }
        self.layers = layers
    }

    /// The last hidden states of all tokens of `windows`, one after the other: tokens × hidden.
    ///
    /// All windows go through together, without padding. Between one attention and the next everything is done token by
    /// token: so a block of tokens goes that whole way on one thread, in its cache, and the threads meet only twice a layer.
    func states(of windows: [Window]) -> Matrix {
        let segments = Segments(lengths: windows.map(\.tokens.count))
        let tokens = windows.flatMap(\.tokens)
        let positions = windows.flatMap { firstPosition ..< firstPosition + $0.tokens.count }
        let blocks = RowBlocks(rows: tokens.count, minimum: 12, maximum: 256)
        let pass = Pass(tokens: segments.total, hidden: hidden)
        inParallel(blocks.count) { block in
            embed(tokens, positions, blocks[block], in: pass)
            project(blocks[block], with: layers[0], in: pass)
        }
        for (number, layer) in layers.enumerated() {
            inParallel(windows.count * heads) { task in
                attend(segments[task / heads], head: task % heads, in: pass)
            }
            inParallel(blocks.count) { block in
                feedForward(blocks[block], through: layer, in: pass)
                if number + 1 < layers.count { project(blocks[block], with: layers[number + 1], in: pass) }
            }
        }
        return Matrix(
            rows: segments.total, columns: hidden,
            values: Array(UnsafeBufferPointer(start: pass.states, count: segments.total * hidden)))
    }

    /// What is computed on the way: allocated once for a group of windows.
    ///
    /// Sendable because the threads write to rows that no two of them share, and wait for each other in between.
    private final class Pass: @unchecked Sendable {
        let states: UnsafeMutablePointer<Float>
        let queryKeyValue: UnsafeMutablePointer<Float>
        let context: UnsafeMutablePointer<Float>

        init(tokens: Int, hidden: Int) {
            states = .allocate(capacity: tokens * hidden * 5)
            queryKeyValue = states + tokens * hidden
            context = queryKeyValue + tokens * hidden * 3
        }

        deinit {
            states.deallocate()
        }
    }

    private func embed(_ tokens: [Int32], _ positions: [Int], _ rows: Range<Int>, in pass: Pass) {
        for row in rows {
            let state = pass.states + row * hidden
            state.update(from: noBias.numbers, count: hidden)
            words.add(row: Int(tokens[row]), to: state)
            self.positions.add(row: positions[row], to: state)
            sentence.add(row: 0, to: state)
            Activations.addAndNormalize(
                state, bias: noBias.numbers, residual: noBias.numbers, weight: embeddingNorm.weight.numbers,
                offset: embeddingNorm.offset.numbers, epsilon: epsilon, count: hidden)
        }
    }

    /// States to queries, keys and values.
    private func project(_ rows: Range<Int>, with layer: LayerWeights, in pass: Pass) {
        let result = pass.queryKeyValue + rows.lowerBound * 3 * hidden
        Product.rowsByRows(
            pass.states + rows.lowerBound * hidden, count: rows.count, stride: hidden,
            with: layer.queryKeyValue.numbers, count: 3 * hidden, stride: hidden, length: hidden,
            into: result, stride: 3 * hidden)
        for row in 0 ..< rows.count {
            Activations.add(layer.queryKeyValueBias.numbers, to: result + row * 3 * hidden, count: 3 * hidden)
        }
    }

    /// softmax(Q·Kᵀ / √size) · V of one head, over the tokens of one window: Vaswani et al., arXiv 1706.03762.
    private func attend(_ tokens: Range<Int>, head: Int, in pass: Pass) {
        let size = hidden / heads
        let count = tokens.count
        let query = pass.queryKeyValue + tokens.lowerBound * 3 * hidden + head * size
        withUnsafeTemporaryAllocation(of: Float.self, capacity: count * count) { weights in
            guard let weights = weights.baseAddress else { return }
            Product.rowsByRows(
                query, count: count, stride: 3 * hidden, with: query + hidden, count: count, stride: 3 * hidden,
                length: size, scale: 1 / Float(size).squareRoot(), into: weights, stride: count)
            for row in 0 ..< count { Activations.softmax(weights + row * count, count: count) }
            Product.rowsByColumns(
                weights, count: count, stride: count, with: query + 2 * hidden, columns: size, stride: 3 * hidden,
                length: count, into: pass.context + tokens.lowerBound * hidden + head * size, stride: hidden)
        }
    }

    /// The rest of a layer: attention's output, and the feed-forward network, each added to what came in and normalised.
    private func feedForward(_ rows: Range<Int>, through layer: LayerWeights, in pass: Pass) {
        let state = pass.states + rows.lowerBound * hidden
        withUnsafeTemporaryAllocation(of: Float.self, capacity: rows.count * (hidden + wide)) { scratch in
            guard let mixed = scratch.baseAddress else { return }
            let raised = mixed + rows.count * hidden
            Product.rowsByRows(
                pass.context + rows.lowerBound * hidden, count: rows.count, stride: hidden,
                with: layer.attention.numbers, count: hidden, stride: hidden, length: hidden,
                into: mixed, stride: hidden)
            normalize(mixed, rows.count, bias: layer.attentionBias, residual: state, with: layer.attentionNorm)
            Product.rowsByRows(
                mixed, count: rows.count, stride: hidden, with: layer.intermediate.numbers, count: wide,
                stride: hidden, length: hidden, into: raised, stride: wide)
            for row in 0 ..< rows.count {
                Activations.addBiasAndGELU(raised + row * wide, bias: layer.intermediateBias.numbers, count: wide)
            }
            Product.rowsByRows(
                raised, count: rows.count, stride: wide, with: layer.output.numbers, count: hidden, stride: wide,
                length: wide, into: state, stride: hidden)
            normalize(state, rows.count, bias: layer.outputBias, residual: mixed, with: layer.outputNorm)
        }
    }

    private func normalize(
        _ x: UnsafeMutablePointer<Float>, _ rows: Int, bias: Weights, residual: UnsafePointer<Float>,
        with norm: LayerWeights.Norm
    ) {
        for row in 0 ..< rows {
            Activations.addAndNormalize(
                x + row * hidden, bias: bias.numbers, residual: residual + row * hidden, weight: norm.weight.numbers,
                offset: norm.offset.numbers, epsilon: epsilon, count: hidden)
        }
    }
}

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

    /// The last hidden states of all tokens of `windows`, one after the other: tokens × hidden. All windows go through
    /// together, without padding.
    func states(of windows: [Window]) -> Matrix {
        let segments = Segments(lengths: windows.map(\.tokens.count))
        let pass = Pass(segments: segments, hidden: hidden, wide: wide)
        embed(windows, in: pass)
        if segments.total < Self.fewTokens {
            for layer in layers { runByColumns(layer, in: pass) }
        } else {
            runByRows(in: pass)
        }
        return Matrix(
            rows: segments.total, columns: hidden,
            values: Array(UnsafeBufferPointer(start: pass.states, count: segments.total * hidden)))
    }

    /// With fewer tokens than this, reading the weights takes longer than multiplying with them.
    private static let fewTokens = 128

    /// Many tokens: between one attention and the next everything is done token by token, so a block of tokens goes
    /// that whole way on one thread, in its cache, and the threads meet only twice a layer.
    private func runByRows(in pass: Pass) {
        let blocks = RowBlocks(rows: pass.segments.total, minimum: 12, maximum: 256)
        inParallel(blocks.count) { project(blocks[$0], 0 ..< 3 * hidden, with: layers[0], in: pass) }
        for (number, layer) in layers.enumerated() {
            attend(in: pass)
            inParallel(blocks.count) { block in
                let rows = blocks[block]
                mix(rows, 0 ..< hidden, with: layer, in: pass)
                normalizeMixed(rows, with: layer, in: pass)
                raise(rows, 0 ..< wide, with: layer, in: pass)
                lower(rows, 0 ..< hidden, with: layer, in: pass)
                normalizeStates(rows, with: layer, in: pass)
                if number + 1 < layers.count {
                    project(rows, 0 ..< 3 * hidden, with: layers[number + 1], in: pass)
                }
            }
        }
    }

    /// Few tokens: each thread takes a part of the weights for all of them, so that every weight is read once.
    private func runByColumns(_ layer: LayerWeights, in pass: Pass) {
        let rows = 0 ..< pass.segments.total
        let threefold = RowBlocks(rows: 3 * hidden, minimum: 64)
        let single = RowBlocks(rows: hidden, minimum: 64)
        let raised = RowBlocks(rows: wide, minimum: 64)
        inParallel(threefold.count) { project(rows, threefold[$0], with: layer, in: pass) }
        attend(in: pass)
        inParallel(single.count) { mix(rows, single[$0], with: layer, in: pass) }
        normalizeMixed(rows, with: layer, in: pass)
        inParallel(raised.count) { raise(rows, raised[$0], with: layer, in: pass) }
        inParallel(single.count) { lower(rows, single[$0], with: layer, in: pass) }
        normalizeStates(rows, with: layer, in: pass)
    }

    /// What is computed on the way: allocated once for a group of windows.
    ///
    /// Sendable because the threads write to rows or columns that no two of them share, and wait for each other in
    /// between.
    private final class Pass: @unchecked Sendable {
        let segments: Segments
        let states: UnsafeMutablePointer<Float>
        let queryKeyValue: UnsafeMutablePointer<Float>
        let context: UnsafeMutablePointer<Float>
        let mixed: UnsafeMutablePointer<Float>
        let raised: UnsafeMutablePointer<Float>

        init(segments: Segments, hidden: Int, wide: Int) {
            let tokens = segments.total
            self.segments = segments
            states = .allocate(capacity: tokens * (hidden * 6 + wide))
            queryKeyValue = states + tokens * hidden
            context = queryKeyValue + tokens * hidden * 3
            mixed = context + tokens * hidden
            raised = mixed + tokens * hidden
        }

        deinit {
            states.deallocate()
        }
    }

    private func embed(_ windows: [Window], in pass: Pass) {
        let tokens = windows.flatMap(\.tokens)
        let places = windows.flatMap { firstPosition ..< firstPosition + $0.tokens.count }
        let blocks = RowBlocks(rows: tokens.count, minimum: 64)
        inParallel(blocks.count) { block in
            for row in blocks[block] {
                let state = pass.states + row * hidden
                state.update(from: noBias.numbers, count: hidden)
                words.add(row: Int(tokens[row]), to: state)
                positions.add(row: places[row], to: state)
                sentence.add(row: 0, to: state)
                Activations.addAndNormalize(
                    state, bias: noBias.numbers, residual: noBias.numbers, weight: embeddingNorm.weight.numbers,
                    offset: embeddingNorm.offset.numbers, epsilon: epsilon, count: hidden)
            }
        }
    }

    /// `result[rows, columns] = x[rows] · weights[columns]ᵀ`.
    private func multiply(
        _ x: UnsafePointer<Float>, length: Int, _ rows: Range<Int>, with weights: Weights, _ columns: Range<Int>,
        into result: UnsafeMutablePointer<Float>, stride: Int
    ) {
        Product.rowsByRows(
            x + rows.lowerBound * length, count: rows.count, stride: length,
            with: weights.numbers + columns.lowerBound * length, count: columns.count, stride: length, length: length,
            into: result + rows.lowerBound * stride + columns.lowerBound, stride: stride)
    }

    /// States to queries, keys and values.
    private func project(_ rows: Range<Int>, _ columns: Range<Int>, with layer: LayerWeights, in pass: Pass) {
        multiply(
            pass.states, length: hidden, rows, with: layer.queryKeyValue, columns, into: pass.queryKeyValue,
            stride: 3 * hidden)
        for row in rows {
            Activations.add(
                layer.queryKeyValueBias.numbers + columns.lowerBound,
                to: pass.queryKeyValue + row * 3 * hidden + columns.lowerBound, count: columns.count)
        }
    }

    private func attend(in pass: Pass) {
        inParallel(pass.segments.count * heads) { task in
            attend(pass.segments[task / heads], head: task % heads, in: pass)
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

    /// Attention's output.
    private func mix(_ rows: Range<Int>, _ columns: Range<Int>, with layer: LayerWeights, in pass: Pass) {
        multiply(pass.context, length: hidden, rows, with: layer.attention, columns, into: pass.mixed, stride: hidden)
    }

    /// The first half of the feed-forward network.
    private func raise(_ rows: Range<Int>, _ columns: Range<Int>, with layer: LayerWeights, in pass: Pass) {
        multiply(pass.mixed, length: hidden, rows, with: layer.intermediate, columns, into: pass.raised, stride: wide)
        for row in rows {
            Activations.addBiasAndGELU(
                pass.raised + row * wide + columns.lowerBound,
                bias: layer.intermediateBias.numbers + columns.lowerBound, count: columns.count)
        }
    }

    /// The second half; what came in is kept in `mixed`, so the states can be overwritten.
    private func lower(_ rows: Range<Int>, _ columns: Range<Int>, with layer: LayerWeights, in pass: Pass) {
        multiply(pass.raised, length: wide, rows, with: layer.output, columns, into: pass.states, stride: hidden)
    }

    private func normalizeMixed(_ rows: Range<Int>, with layer: LayerWeights, in pass: Pass) {
        normalize(pass.mixed, rows, bias: layer.attentionBias, residual: pass.states, with: layer.attentionNorm)
    }

    private func normalizeStates(_ rows: Range<Int>, with layer: LayerWeights, in pass: Pass) {
        normalize(pass.states, rows, bias: layer.outputBias, residual: pass.mixed, with: layer.outputNorm)
    }

    private func normalize(
        _ x: UnsafeMutablePointer<Float>, _ rows: Range<Int>, bias: Weights, residual: UnsafePointer<Float>,
        with norm: LayerWeights.Norm
    ) {
        for row in rows {
            Activations.addAndNormalize(
                x + row * hidden, bias: bias.numbers, residual: residual + row * hidden, weight: norm.weight.numbers,
                offset: norm.offset.numbers, epsilon: epsilon, count: hidden)
        }
    }
}

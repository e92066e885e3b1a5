/// Numbers of a model, read once and then only looked at.
///
/// Sendable because nothing writes to the memory after `init`; freed with the last reference.
final class Weights: @unchecked Sendable {
    let numbers: UnsafePointer<Float>
    private let storage: UnsafeMutablePointer<Float>

    init(count: Int, fill: (UnsafeMutablePointer<Float>) throws(EncoderError) -> Void) throws(EncoderError) {
        storage = .allocate(capacity: count)
        numbers = UnsafePointer(storage)
        // Should it throw, `deinit` frees the memory: everything is initialised by now.
        try fill(storage)
    }

    deinit {
        storage.deallocate()
    }
}

/// One layer's matrices ([out, in], as the files have them) and vectors. Query, key and value are one matrix, so that one
/// product makes all three.
struct LayerWeights: Sendable {
    let queryKeyValue: Weights
    let queryKeyValueBias: Weights
    let attention: Weights
    let attentionBias: Weights
    let attentionNorm: Norm
    let intermediate: Weights
    let intermediateBias: Weights
    let output: Weights
    let outputBias: Weights
    let outputNorm: Norm

    struct Norm: Sendable {
        let weight: Weights
        let offset: Weights
    }

    init(_ number: Int, from file: Safetensors, prefix: String, hidden: Int, wide: Int) throws(EncoderError) {
        let layer = "\(prefix)encoder.layer.\(number)."
        queryKeyValue = try Weights(count: 3 * hidden * hidden) { (numbers) throws(EncoderError) in
            for (index, name) in ["query", "key", "value"].enumerated() {
                try file.read(
                    "\(layer)attention.self.\(name).weight", shape: [hidden, hidden],
                    into: numbers + index * hidden * hidden)
            }
        }
        queryKeyValueBias = try Weights(count: 3 * hidden) { (numbers) throws(EncoderError) in
            for (index, name) in ["query", "key", "value"].enumerated() {
                try file.read("\(layer)attention.self.\(name).bias", shape: [hidden], into: numbers + index * hidden)
            }
        }
        attention = try Weights("\(layer)attention.output.dense.weight", [hidden, hidden], from: file)
        attentionBias = try Weights("\(layer)attention.output.dense.bias", [hidden], from: file)
        attentionNorm = try Norm("\(layer)attention.output.LayerNorm", hidden, from: file)
        intermediate = try Weights("\(layer)intermediate.dense.weight", [wide, hidden], from: file)
        intermediateBias = try Weights("\(layer)intermediate.dense.bias", [wide], from: file)
        output = try Weights("\(layer)output.dense.weight", [hidden, wide], from: file)
        outputBias = try Weights("\(layer)output.dense.bias", [hidden], from: file)
        outputNorm = try Norm("\(layer)output.LayerNorm", hidden, from: file)
    }
}

extension Weights {
    convenience init(_ name: String, _ shape: [Int], from file: Safetensors) throws(EncoderError) {
        try self.init(count: shape.reduce(1, *)) { (numbers) throws(EncoderError) in
            try file.read(name, shape: shape, into: numbers)
        }
    }
}

extension LayerWeights.Norm {
    init(_ name: String, _ size: Int, from file: Safetensors) throws(EncoderError) {
        weight = try Weights("\(name).weight", [size], from: file)
        offset = try Weights("\(name).bias", [size], from: file)
    }
}

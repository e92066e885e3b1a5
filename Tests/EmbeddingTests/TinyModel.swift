import Embedding
import Foundation

/// A model of one layer and sixteen numbers, made by hand: it understands nothing, but everything can be wrong with it.
struct TinyModel {
    /// JSON values by key.
    var configuration = [
        "model_type": "\"bert\"", "hidden_size": "16", "num_hidden_layers": "1", "num_attention_heads": "2",
        "intermediate_size": "32", "vocab_size": "12", "max_position_embeddings": "24", "type_vocab_size": "2",
        "layer_norm_eps": "1e-12", "hidden_act": "\"gelu\"",
    ]
    /// How the tensors are written: F32, F16 or BF16.
    var type = "F32"
    /// What stands before the tensors' names.
    var prefix = ""
    /// Rows of no meaning before the table of positions.
    var positionsBefore = 0

    /// The files of the model, by path.
    var files: [String: Data] {
        let configuration = configuration.map { "\"\($0)\": \($1)" }.joined(separator: ", ")
        return [
            "config.json": Data("{\(configuration)}".utf8), "sentencepiece.bpe.model": Self.pieceModel,
            "model.safetensors": safetensors(),
        ]
    }

    private var shapes: [(name: String, shape: [Int])] {
        let layer = "encoder.layer.0."
        return [
            ("embeddings.word_embeddings.weight", [12, 16]),
            ("embeddings.position_embeddings.weight", [24 + positionsBefore, 16]),
            ("embeddings.token_type_embeddings.weight", [2, 16]), ("embeddings.LayerNorm.weight", [16]),
            ("embeddings.LayerNorm.bias", [16]), (layer + "attention.self.query.weight", [16, 16]),
            (layer + "attention.self.query.bias", [16]), (layer + "attention.self.key.weight", [16, 16]),
            (layer + "attention.self.key.bias", [16]), (layer + "attention.self.value.weight", [16, 16]),
            (layer + "attention.self.value.bias", [16]), (layer + "attention.output.dense.weight", [16, 16]),
            (layer + "attention.output.dense.bias", [16]), (layer + "attention.output.LayerNorm.weight", [16]),
            (layer + "attention.output.LayerNorm.bias", [16]), (layer + "intermediate.dense.weight", [32, 16]),
            (layer + "intermediate.dense.bias", [32]), (layer + "output.dense.weight", [16, 32]),
            (layer + "output.dense.bias", [16]), (layer + "output.LayerNorm.weight", [16]),
            (layer + "output.LayerNorm.bias", [16]),
        ]
    }

    private func safetensors() -> Data {
        var body = Data()
        var header: [String] = ["\"__metadata__\": {\"format\": \"pt\"}"]
        for (number, (name, shape)) in shapes.enumerated() {
            let start = body.count
            var values = Self.values(shape.reduce(1, *), seed: number)
            if name.contains("position_embeddings") {
                values = Array(repeating: 1.5, count: positionsBefore * 16) + Self.values(24 * 16, seed: number)
            }
            for value in values { body.append(contentsOf: bytes(value)) }
            header.append(
                "\"\(prefix)\(name)\": {\"dtype\": \"\(type)\", \"shape\": \(shape), \"data_offsets\": [\(start), \(body.count)]}"
            )
        }
        var json = Data("{\(header.joined(separator: ", "))}".utf8)
        while !json.count.isMultiple(of: 8) { json.append(UInt8(ascii: " ")) }
        return Self.littleEndian(UInt64(json.count)) + json + body
    }

    /// Sixty-fourths from −½ to ½, which every type holds exactly.
    private static func values(_ count: Int, seed: Int) -> [Float] {
        (0 ..< count).map { Float((($0 + 7 * seed) * 2_654_435_761 >> 7) % 65 - 32) / 64 }
    }

    private func bytes(_ value: Float) -> Data {
        switch type {
        case "F16": Self.littleEndian(Self.half(value))
        case "BF16": Self.littleEndian(UInt16(value.bitPattern >> 16))
        default: Self.littleEndian(value.bitPattern)
        }
    }

    /// Of a number that a half holds exactly and that is not too small.
    private static func half(_ value: Float) -> UInt16 {
        guard value != 0 else { return 0 }
        let exponent = UInt16(Int(value.exponent) + 15) << 10
        return (value < 0 ? 0x8000 : 0) | exponent | UInt16(value.significandBitPattern >> 13)
    }

    static func littleEndian(_ number: some FixedWidthInteger) -> Data {
        Data((0 ..< number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
    }

    /// A SentencePiece model, as protocol buffers have it: pieces (field 1), each with its text (1), score (2) and
    /// type (3: normal 1, unknown 2, control 3). Everything else is as it is by default.
    private static let pieceModel: Data = {
        let pieces: [(String, Float, UInt8)] = [
            ("<unk>", 0, 2), ("<s>", 0, 3), ("</s>", 0, 3), ("▁", -4, 1), ("a", -4, 1), ("b", -4, 1), ("c", -4, 1),
            ("▁a", -1, 1), ("▁b", -1, 1),
        ]
        return pieces.reduce(into: Data()) { model, piece in
            let text = Data(piece.0.utf8)
            let message =
                Data([0x0A, UInt8(text.count)]) + text + Data([0x15]) + littleEndian(piece.1.bitPattern)
                + Data([0x18, piece.2])
            model += Data([0x0A, UInt8(message.count)]) + message
        }
    }()
}

/// Gives `body` a directory that holds `files`, by path. Nothing is left of it afterwards.
@discardableResult
func withModelDirectory<Value>(
    named name: String = "tiny", _ files: [String: Data], _ body: (URL) throws -> Value
) throws -> Value {
    let parent = FileManager.default.temporaryDirectory.appending(path: "berth-model-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: parent) }
    let directory = parent.appending(path: name)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    for (path, data) in files {
        let file = directory.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }
    return try body(directory)
}

import Foundation
import LinearAlgebra

/// A file of tensors, mapped into memory: the format of huggingface.co/docs/safetensors. Eight bytes say how long the
/// JSON header is, the header names each tensor's type, shape and place, the rest is numbers.
struct Safetensors: Sendable {
    private let file: String
    private let data: Data
    private let header: [String: Entry]
    private let start: Int

    private struct Entry: Decodable {
        let dtype: String
        let shape: [Int]
        let offsets: [Int]

        enum CodingKeys: String, CodingKey {
            case dtype, shape
            case offsets = "data_offsets"
        }
    }

    init(contentsOf url: URL) throws(EncoderError) {
        file = url.lastPathComponent
        do {
            data = try Data(contentsOf: url, options: .alwaysMapped)
        } catch {
            throw .unreadable(file: file, reason: "it is missing or locked")
        }
        guard data.count > 8 else { throw .unreadable(file: file, reason: "it is too short") }
        let length = data.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard length <= UInt64(data.count - 8), length < 100_000_000 else {
            throw .unreadable(file: file, reason: "its header is longer than the file")
        }
        start = 8 + Int(length)
        header = try Self.decode(data[8 ..< start], file: file)
    }

    private static func decode(_ json: Data, file: String) throws(EncoderError) -> [String: Entry] {
        guard var object = try? JSONSerialization.jsonObject(with: json) as? [String: Any] else {
            throw .unreadable(file: file, reason: "its header is no JSON object")
        }
        object["__metadata__"] = nil
        guard let tensors = try? JSONSerialization.data(withJSONObject: object),
            let entries = try? JSONDecoder().decode([String: Entry].self, from: tensors)
        else { throw .unreadable(file: file, reason: "its header is incomplete") }
        return entries
    }

    func contains(_ name: String) -> Bool {
        header[name] != nil
    }

    /// Copies a tensor into `floats`, as single precision.
    func read(_ name: String, shape: [Int], into floats: UnsafeMutablePointer<Float>) throws(EncoderError) {
        let tensor = try tensor(name, shape: shape)
        let count = shape.reduce(1, *)
        data.withUnsafeBytes { bytes in
            guard let source = bytes.baseAddress.map({ $0 + tensor.offset }) else { return }
            switch tensor.type {
            case .single: UnsafeMutableRawPointer(floats).copyMemory(from: source, byteCount: count * 4)
            case .half: Halves.widen(source.assumingMemoryBound(to: Half.self), count: count, into: floats)
            case .brain:
                for index in 0 ..< count {
                    let bits = UInt32(source.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self)) << 16
                    floats[index] = Float(bitPattern: bits)
                }
            }
        }
    }

    /// A matrix of which rows are read one at a time, where they lie in the file: the table of 250,000 words is used
    /// a few rows at a time, and never wholly in memory.
    func table(_ name: String, rows: Int, columns: Int) throws(EncoderError) -> TensorTable {
        let tensor = try tensor(name, shape: [rows, columns])
        return TensorTable(data: data, offset: tensor.offset, type: tensor.type, rows: rows, columns: columns)
    }

    private func tensor(_ name: String, shape: [Int]) throws(EncoderError) -> (offset: Int, type: NumberType) {
        guard let entry = header[name] else { throw .missingTensor(name) }
        guard entry.shape == shape else { throw .wrongShape(tensor: name, expected: shape, found: entry.shape) }
        guard let type = NumberType(rawValue: entry.dtype) else {
            throw .unsupported(file: file, reason: "\(name) holds numbers of the type \(entry.dtype)")
        }
        let size = shape.reduce(1, *) * type.size
        guard entry.offsets.count == 2, entry.offsets[0] >= 0,
            entry.offsets[1] >= entry.offsets[0], entry.offsets[1] <= data.count - start,
            entry.offsets[1] - entry.offsets[0] == size,
            (start + entry.offsets[0]).isMultiple(of: type.size)
        else { throw .unreadable(file: file, reason: "\(name) lies outside of it") }
        return (start + entry.offsets[0], type)
    }
}

enum NumberType: String {
    case single = "F32"
    case half = "F16"
    case brain = "BF16"

    var size: Int { self == .single ? 4 : 2 }
}

/// Rows of numbers in a mapped file.
struct TensorTable: Sendable {
    fileprivate let data: Data
    fileprivate let offset: Int
    fileprivate let type: NumberType
    let rows: Int
    let columns: Int

    /// Adds row `index` to `floats`; a row that there is not, nothing.
    func add(row index: Int, to floats: UnsafeMutablePointer<Float>) {
        guard index >= 0, index < rows else { return }
        data.withUnsafeBytes { bytes in
            guard let source = bytes.baseAddress.map({ $0 + offset + index * columns * type.size }) else { return }
            withUnsafeTemporaryAllocation(of: Float.self, capacity: columns) { row in
                guard let row = row.baseAddress else { return }
                switch type {
                case .single: UnsafeMutableRawPointer(row).copyMemory(from: source, byteCount: columns * 4)
                case .half: Halves.widen(source.assumingMemoryBound(to: Half.self), count: columns, into: row)
                case .brain:
                    for column in 0 ..< columns {
                        let bits = UInt32(source.loadUnaligned(fromByteOffset: column * 2, as: UInt16.self)) << 16
                        row[column] = Float(bitPattern: bits)
                    }
                }
                for column in 0 ..< columns { floats[column] += row[column] }
            }
        }
    }
}

import Crypto
import LinearAlgebra
import Ranking
import Storage

extension RankingText {
    /// Changes when, and only when, what is encoded changes.
    var hash: [UInt8] {
        var hasher = SHA256()
        for part in parts {
            hasher.update(data: Array("\(part.kind.rawValue)\u{1F}\(part.text)\u{1E}".utf8))
        }
        return Array(hasher.finalize())
    }
}

extension StoredVectors {
    init(id: String, text: RankingText, vectors: ListingVectors, statistics: Int) {
        self.init(
            id: id, textHash: text.hash, statistics: statistics, text: bytes(of: vectors.text),
            tokenIDs: bytes(of: vectors.tokens.ids), tokenParts: bytes(of: vectors.tokens.parts),
            tokens: bytes(of: vectors.tokens.values))
    }

    /// Nothing, if the bytes are not what `init` wrote.
    var vectors: ListingVectors? {
        let ids: [Int32] = numbers(in: tokenIDs)
        let parts: [Int32] = numbers(in: tokenParts)
        let values: [Half] = numbers(in: tokens)
        guard ids.count == parts.count, ids.isEmpty ? values.isEmpty : values.count.isMultiple(of: ids.count) else {
            return nil
        }
        return ListingVectors(text: numbers(in: text), tokens: TokenVectors(ids: ids, parts: parts, values: values))
    }
}

extension StoredStatistics {
    init(_ statistics: IndexStatistics) {
        self.init(
            tokenNeeds: bytes(of: statistics.tokenMeans[.need] ?? []),
            tokenOffers: bytes(of: statistics.tokenMeans[.offer] ?? []),
            tokenAxes: bytes(of: statistics.tokenAxes.values), textNeeds: bytes(of: statistics.textMeans[.need] ?? []),
            textOffers: bytes(of: statistics.textMeans[.offer] ?? []),
            textDirections: bytes(of: statistics.textDirections.values))
    }

    var statistics: IndexStatistics? {
        let tokenMean: [Float] = numbers(in: tokenOffers)
        let textMean: [Float] = numbers(in: textOffers)
        guard let axes = matrix(tokenAxes, columns: tokenMean.count),
            let directions = matrix(textDirections, columns: textMean.count)
        else { return nil }
        return IndexStatistics(
            tokenMeans: [.need: numbers(in: tokenNeeds), .offer: tokenMean], tokenAxes: axes,
            textMeans: [.need: numbers(in: textNeeds), .offer: textMean], textDirections: directions)
    }

    private func matrix(_ bytes: [UInt8], columns: Int) -> Matrix? {
        let values: [Float] = numbers(in: bytes)
        guard columns > 0, values.count.isMultiple(of: columns) else { return nil }
        return Matrix(rows: values.count / columns, columns: columns, values: values)
    }
}

/// Numbers without padding or references; all processors that Swift runs servers on are little-endian.
private protocol PlainNumber: BitwiseCopyable {}
extension Float: PlainNumber {}
extension Int32: PlainNumber {}
extension UInt16: PlainNumber {}

private func bytes(of numbers: [some PlainNumber]) -> [UInt8] {
    unsafe numbers.withUnsafeBytes { unsafe Array($0) }
}

private func numbers<Number: PlainNumber>(in bytes: [UInt8]) -> [Number] {
    let count = bytes.count / MemoryLayout<Number>.size
    return unsafe [Number](unsafeUninitializedCapacity: count) { numbers, initialized in
        unsafe UnsafeMutableRawBufferPointer(numbers).copyBytes(from: bytes.prefix(count * MemoryLayout<Number>.size))
        initialized = count
    }
}

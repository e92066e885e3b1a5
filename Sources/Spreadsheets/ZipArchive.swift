import CZip
import Foundation

/// A zip file in memory, refused before a byte is unpacked if it says that it unpacks to too much.
final class ZipArchive {
    private static let totalLimit: UInt64 = 256 << 20
    private static let entryCountLimit: Int64 = 10_000
    /// Sheets of the same few words shrink to a hundredth, and deflate ends at a thousandth.
    private static let ratioLimit: UInt64 = 400
    /// Below this an entry may shrink as it likes: rows that repeat a long text do.
    private static let harmlessSize: UInt64 = 32 << 20

    private let handle: OpaquePointer

    init(_ bytes: [UInt8]) throws(SpreadsheetError) {
        // libzip frees this copy with the source, and the source with the archive.
        guard let copy = malloc(max(bytes.count, 1)) else { throw .tooLarge }
        bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyMemory(from: $0) }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
            free(copy)
            throw .tooLarge
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            throw .notAWorkbook
        }
        self.handle = handle
        try checkSizes()
    }

    deinit {
        zip_discard(handle)
    }

    /// Nothing if there is no such part. Names are compared without regard to case, as the format has it.
    func part(_ name: String) throws(SpreadsheetError) -> Data? {
        let index = zip_name_locate(handle, name, UInt32(ZIP_FL_NOCASE))
        guard index >= 0 else { return nil }
        let stat = try stat(UInt64(index))
        guard stat.encryption_method == UInt16(ZIP_EM_NONE) else { throw .passwordProtected }
        guard let file = zip_fopen_index(handle, UInt64(index), 0) else { throw .damaged(part: name) }
        defer { zip_fclose(file) }
        // libzip checks the sum of what it unpacks when it comes to the end, which is one byte further.
        var data = Data(count: Int(stat.size) + 1)
        let count = data.withUnsafeMutableBytes { Self.read(file, into: $0) }
        guard count == Int(stat.size) else { throw .damaged(part: name) }
        data.removeLast()
        return data
    }

    private static func read(_ file: OpaquePointer, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        var filled = 0
        while filled < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let count = zip_fread(file, rest.baseAddress, UInt64(rest.count))
            if count < 0 { return -1 }
            if count == 0 { break }
            filled += Int(count)
        }
        return filled
    }

    private func checkSizes() throws(SpreadsheetError) {
        let count = zip_get_num_entries(handle, 0)
        guard count <= Self.entryCountLimit else { throw .tooLarge }
        var total: UInt64 = 0
        for index in 0 ..< UInt64(max(count, 0)) {
            let stat = try stat(index)
            guard stat.size <= Self.totalLimit - total else { throw .tooLarge }
            total += stat.size
            let isHarmless = stat.size <= Self.harmlessSize || stat.size / Self.ratioLimit <= stat.comp_size
            guard isHarmless else { throw .tooLarge }
        }
    }

    private func stat(_ index: UInt64) throws(SpreadsheetError) -> zip_stat_t {
        var stat = zip_stat_t()
        guard zip_stat_index(handle, index, 0, &stat) == 0 else { throw .notAWorkbook }
        return stat
    }
}

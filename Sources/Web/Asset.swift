import Foundation
import Hummingbird

/// A file that pages refer to. Its address changes with its content, so that a browser may keep it for good.
struct Asset: Sendable {
    let name: String
    let content: ByteBuffer
    /// FNV-1a, 64 bits (draft-eastlake-fnv): tells two versions apart, which is all that is asked of it.
    let version: String

    init(name: String, content: [UInt8]) {
        self.name = name
        self.content = ByteBuffer(bytes: content)
        let hash = content.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        version = String(hash, radix: 16)
    }

    init?(_ file: URL) {
        guard let data = try? Data(contentsOf: file) else { return nil }
        self.init(name: file.lastPathComponent, content: Array(data))
    }

    var path: String { "/assets/\(version)/\(name)" }

    var contentType: String {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        default: "application/octet-stream"
        }
    }
}

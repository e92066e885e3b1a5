import Foundation
import Glibc

/// Where everything of a private cluster lies: beside the data directory, and named after it.
struct ClusterPaths: Sendable {
    let data: String
    /// Where the server's socket is: the data directory, unless its path is too long for a socket's address, or has a
    /// comma, at which libpq would split it into two hosts.
    let socketDirectory: String
    var lock: String { data + ".berth.lock" }
    var log: String { data + ".log" }
    var unfinished: String { data + ".unfinished" }
    var parent: String { (data as NSString).deletingLastPathComponent }
    var hasDirectoryForSocket: Bool { socketDirectory != data }

    init(data directory: String) {
        let path = URL(fileURLWithPath: directory).standardizedFileURL.path
        // The parent may be reached by symbolic links; the server's working directory will be the real path.
        let parent = (path as NSString).deletingLastPathComponent
        let real = realpath(parent, nil)
        defer { free(real) }
        data = (real.map { String(cString: $0) } ?? parent) + "/" + (path as NSString).lastPathComponent
        // `sun_path` has 108 bytes on Linux, the last for NUL (unix(7)); PostgreSQL makes the file and a `.lock`.
        let longest = data + "/.s.PGSQL.5432"
        socketDirectory = longest.utf8.count <= 107 && !data.contains(",") ? data : "/tmp/berth-" + Self.digest(data)
    }

    var url: String {
        // Only what RFC 3986 calls unreserved, so that no path can end the value.
        let unreserved = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
        let host = socketDirectory.addingPercentEncoding(withAllowedCharacters: unreserved) ?? socketDirectory
        return "postgresql:///berth?host=\(host)&port=5432&user=berth"
    }

    /// The same for the same path on every start: 64-bit FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/).
    private static func digest(_ text: String) -> String {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}

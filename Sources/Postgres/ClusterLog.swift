import Foundation
import Glibc

enum ClusterLog {
    /// The last two thousand characters, which hold the reason when a server does not start.
    static func tail(of path: String) -> String {
        String((Files.read(path) ?? "").suffix(2000)).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Puts a log that has grown over 10 MB aside, in the place of the one before it.
    static func rotate(_ path: String) {
        guard let size = Files.status(path)?.st_size, size > 10_000_000 else { return }
        rename(path, path + ".old")
    }
}

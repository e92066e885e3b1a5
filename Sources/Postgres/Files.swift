import Foundation
import Glibc

/// The few calls on files that need an owner or a mode, with errors that name the path.
enum Files {
    static func makeDirectory(_ path: String, mode: mode_t) throws(ClusterError) {
        guard mkdir(path, mode) == 0 else { throw .system(call: "mkdir", path: path, code: errno) }
    }

    static func status(_ path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }

    static func isDirectory(_ path: String) -> Bool {
        status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
    }

    static func give(_ path: String, to account: ServerAccount) throws(ClusterError) {
        guard account.isOther else { return }
        guard lchown(path, account.uid, account.gid) == 0 else {
            throw .system(call: "chown", path: path, code: errno)
        }
    }

    static func giveAll(under path: String, to account: ServerAccount) throws(ClusterError) {
        try give(path, to: account)
        for entry in FileManager.default.enumerator(atPath: path)?.compactMap({ $0 as? String }) ?? [] {
            try give(path + "/" + entry, to: account)
        }
    }

    static func removeAll(_ path: String) throws(ClusterError) {
        guard status(path) != nil else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw .system(call: "remove", path: path, code: EIO)
        }
    }

    static func move(_ path: String, to destination: String) throws(ClusterError) {
        guard rename(path, destination) == 0 else { throw .system(call: "rename", path: path, code: errno) }
        let parent = open((destination as NSString).deletingLastPathComponent, O_RDONLY | O_CLOEXEC)
        guard parent >= 0 else { return }
        fsync(parent)
        close(parent)
    }

    static func write(_ text: String, to path: String, for account: ServerAccount) throws(ClusterError) {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw .system(call: "write", path: path, code: EIO)
        }
        chmod(path, 0o600)
        try give(path, to: account)
    }

    static func read(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }
}

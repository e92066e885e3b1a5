import Glibc

extension ClusterError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .programsMissing:
            "PostgreSQL's programs (initdb, postgres) were not found: install the package postgresql, or name a database"
        case .inUse(let directory, let pid):
            "\(directory) is in use by the running process \(pid): stop that first, or choose another directory"
        case .notTraversable(let path, let account):
            "the database server runs as \(account), who may not enter \(path): "
                + "choose another directory, or run `chmod o+x \(path)`"
        case .notACluster(let directory):
            "\(directory) is not empty and holds no PostgreSQL cluster: choose another directory"
        case .socketDirectoryTaken(let path):
            "\(path) belongs to somebody else: remove it, or choose a shorter directory for the data"
        case .noAccount(let uid):
            "the user with the number \(uid) has no name on this system, which PostgreSQL asks for"
        case .notInitialized(let log):
            "initdb failed. The end of its log:\n\(log)"
        case .didNotStart(let log):
            "the database server did not start. The end of its log:\n\(log)"
        case .strayServer(let directory):
            "an earlier database server in \(directory) does not end: stop it by hand"
        case .system(let call, let path, let code):
            "\(call) \(path): \(String(cString: strerror(code)))"
        }
    }
}

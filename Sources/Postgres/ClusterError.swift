/// Why a private cluster could not be had. The text is for the person who starts the program.
package enum ClusterError: Error, Equatable, Sendable {
    case programsMissing
    /// Another program of ours uses this directory right now.
    case inUse(directory: String, pid: Int32)
    /// The account that the server runs under cannot get to the data.
    case notTraversable(path: String, account: String)
    /// The directory holds something, but no cluster.
    case notACluster(directory: String)
    case socketDirectoryTaken(path: String)
    case noAccount(uid: UInt32)
    case notInitialized(log: String)
    case didNotStart(log: String)
    /// A server that a killed program left behind would not end.
    case strayServer(directory: String)
    case system(call: String, path: String, code: Int32)
}

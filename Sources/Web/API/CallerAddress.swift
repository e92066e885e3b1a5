import Hummingbird

extension Request {
    /// Where the request comes from: the other end of the connection, or what a proxy of ours has seen there.
    func callerAddress(_ connection: String?, trustingProxy isTrusted: Bool) -> String {
        let forwarded = isTrusted ? headers[.forwardedFor] : nil
        let address = forwarded?.split(separator: ",").last.map { $0.filter { !$0.isWhitespace } }
        return String((address ?? connection ?? "unknown").prefix(64))
    }
}

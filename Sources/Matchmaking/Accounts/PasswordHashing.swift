import Domain
import NIOPosix

/// Hashes passwords on two threads of its own: enough for a small server, and a bound on the memory that a crowd of
/// strangers can make it use.
final class PasswordHashing: Sendable {
    let cost: PasswordHash.Cost
    private let threads = NIOThreadPool(numberOfThreads: 2)

    init(cost: PasswordHash.Cost) {
        self.cost = cost
        threads.start()
    }

    deinit {
        threads.shutdownGracefully { _ in }
    }

    func hash(_ password: Password) async throws -> PasswordHash {
        try await threads.runIfActive { [cost] in try PasswordHash.make(of: password, cost: cost) }
    }

    /// Takes as long where there is nothing to compare with.
    func matches(_ password: Password, _ hash: PasswordHash?) async throws -> Bool {
        let known = hash ?? .decoy(cost)
        return try await threads.runIfActive { try known.matches(password) }
    }
}

import CLibPQ
import Foundation

package struct PostgresNotification: Equatable, Sendable {
    package let channel: String
    package let payload: String

    package init(channel: String, payload: String) {
        self.channel = channel
        self.payload = payload
    }
}

package enum ListenEvent: Equatable, Sendable {
    /// From here on nothing is missed.
    case listening
    /// The connection had been lost and is there again. What was said in between is lost: catch up.
    case reconnected
    case notification(PostgresNotification)
}

extension Database {
    /// What is said on these channels, on a connection and a thread of its own.
    ///
    /// If the first attempt to listen fails, the stream throws that error; a connection lost later is made again, as
    /// often as it takes. Dropping the stream, or cancelling the task that reads it, closes the connection. Closing the
    /// database does not.
    package func listen(to channels: [String]) -> AsyncThrowingStream<ListenEvent, any Error> {
        let (stream, continuation) = AsyncThrowingStream.makeStream(of: ListenEvent.self)
        do {
            let wakeUp = try WakeUp()
            continuation.onTermination = { _ in wakeUp.ring() }
            let listener = Listener(database: self, channels: channels, wakeUp: wakeUp, events: continuation)
            Thread.detachNewThread { listener.run() }
        } catch {
            continuation.finish(throwing: error)
        }
        return stream
    }
}

private struct Listener: Sendable {
    let url: String
    let options: Database.Options
    let channels: [String]
    let wakeUp: WakeUp
    let events: AsyncThrowingStream<ListenEvent, any Error>.Continuation

    init(
        database: Database, channels: [String], wakeUp: WakeUp,
        events: AsyncThrowingStream<ListenEvent, any Error>.Continuation
    ) {
        url = database.url
        options = database.options
        self.channels = channels
        self.wakeUp = wakeUp
        self.events = events
    }

    func run() {
        var hasListened = false
        var patience = options.patience
        var pause = Duration.milliseconds(20)
        while true {
            do throws(PostgresError) {
                let connection = try connect()
                events.yield(hasListened ? .reconnected : .listening)
                hasListened = true
                pause = .milliseconds(20)
                try connection.follow(until: wakeUp) { events.yield(.notification($0)) }
                return
            } catch {
                if !hasListened {
                    guard let next = patience.pause(after: error) else { return events.finish(throwing: error) }
                    pause = next
                }
                if wakeUp.wait(atMost: pause) { return }
                pause = min(pause * 2, .seconds(2))
            }
        }
    }

    private func connect() throws(PostgresError) -> PostgresConnection {
        let connection = try PostgresConnection(url, options: options.connection)
        for channel in channels { try connection.execute("LISTEN \(identifier: channel)") }
        return connection
    }
}

extension PostgresConnection {
    /// Hands on every notification, until somebody rings or the connection is lost.
    fileprivate borrowing func follow(
        until wakeUp: WakeUp, _ receive: (PostgresNotification) -> Void
    ) throws(PostgresError) {
        while true {
            while let notification = PQnotifies(handle) {
                receive(PostgresNotification(notification.pointee))
                PQfreemem(notification)
            }
            if wakeUp.wait(forSocket: PQsocket(handle)) { return }
            guard PQconsumeInput(handle) == 1 else { throw .connectionLost(statement: "LISTEN") }
        }
    }
}

extension PostgresNotification {
    fileprivate init(_ notification: PGnotify) {
        channel = String(cString: notification.relname)
        payload = String(cString: notification.extra)
    }
}

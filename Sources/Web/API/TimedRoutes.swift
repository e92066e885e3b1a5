import Hummingbird

/// Routes whose answer comes within a time, or a problem instead.
struct TimedRoutes<Parent: RouterMethods<AppContext>>: RouterMethods {
    typealias Context = AppContext

    let parent: Parent
    let limit: Duration

    @discardableResult
    func on<Responder: HTTPResponder>(
        _ path: RouterPath, method: HTTPRequest.Method, responder: Responder
    ) -> Self where Responder.Context == AppContext {
        parent.on(path, method: method, responder: TimedResponder(responder: responder, limit: limit))
        return self
    }

    /// Around the clock, not under it.
    func add(middleware: any MiddlewareProtocol<Request, Response, AppContext>) -> Self {
        TimedRoutes(parent: parent.add(middleware: middleware), limit: limit)
    }
}

private struct TimedResponder<Responder: HTTPResponder>: HTTPResponder where Responder.Context == AppContext {
    let responder: Responder
    let limit: Duration

    func respond(to request: Request, context: AppContext) async throws -> Response {
        var request = request
        try await readBody(of: &request)
        return try await answer(to: request, context: context)
    }

    /// Before anything else, and never longer than the limit: reading stops when it is told to, so that nobody but the
    /// server reads from the connection afterwards.
    private func readBody(of request: inout Request) async throws {
        let unread = request
        request = try await withThrowingTaskGroup(of: Request.self) { group in
            group.addTask {
                var request = unread
                _ = try await request.wholeBody()
                return request
            }
            group.addTask { [limit] in
                try await Task.sleep(for: limit)
                throw ProblemKind.timedOut
            }
            defer { group.cancelAll() }
            return try await group.next() ?? unread
        }
    }

    /// A transaction cannot be called back, so the work is left to end by itself: a task group would wait for it.
    private func answer(to request: Request, context: AppContext) async throws -> Response {
        let (answers, answering) = AsyncThrowingStream.makeStream(of: Response.self)
        let work = Task {
            do {
                answering.yield(try await responder.respond(to: request, context: context))
            } catch {
                answering.finish(throwing: error)
            }
        }
        let alarm = Task {
            try await Task.sleep(for: limit)
            answering.finish(throwing: ProblemKind.timedOut)
        }
        defer {
            work.cancel()
            alarm.cancel()
        }
        for try await answer in answers { return answer }
        throw CancellationError()
    }
}

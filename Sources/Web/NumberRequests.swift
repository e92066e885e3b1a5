import Hummingbird
import Logging

/// Gives each request a number by which the log, the answer and whoever asks know it: the one it came with, so that
/// it is the same along a chain of servers, or one of our own.
struct NumberRequests: RouterMiddleware {
    typealias Context = AppContext

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let number = request.headers[.requestID], isSound(number) {
            // Where Hummingbird itself keeps its number.
            context.logger[metadataKey: "hb.request.id"] = "\(number)"
        }
        var response = try await next(request, context)
        response.headers[.requestID] = context.id
        return response
    }

    /// Nothing that could be taken for something else in a log.
    private func isSound(_ number: String) -> Bool {
        (1 ... 64).contains(number.utf8.count)
            && number.utf8.allSatisfy { byte in
                let character = Character(Unicode.Scalar(byte))
                return byte < 128 && (character.isLetter || character.isNumber || "._-".contains(character))
            }
    }
}

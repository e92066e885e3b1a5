import Foundation
import Hummingbird

/// `/openapi.yaml`: what the API is, for programs that make clients and tests out of it.
struct DescriptionRoutes {
    /// Read once. Without the file there is nothing here, as with every other file.
    private let description = Bundle.module.resourceURL
        .map { $0.appending(path: "Public/openapi.yaml") }
        .flatMap { try? Data(contentsOf: $0) }

    var endpoints: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).get("openapi.yaml", use: show)
    }

    @Sendable private func show(request: Request, context: AppContext) throws -> Response {
        guard let description else { throw ProblemKind.notFound }
        return Response(
            status: .ok, headers: [.contentType: "application/yaml", .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: description)))
    }
}

import Hummingbird

/// `/assets/{version}/{name}`. An old version's address gets the present file, which is not to be kept under it.
struct AssetRoutes {
    let assets: Assets

    var endpoints: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).get(":version/:name", use: show)
    }

    @Sendable private func show(request: Request, context: AppContext) async throws -> Response {
        let name = try context.parameters.require("name")
        guard let asset = assets.named(name) else { throw ProblemKind.notFound }
        let isCurrent = context.parameters.get("version") == asset.version
        let headers: HTTPFields = [
            .contentType: asset.contentType,
            .eTag: asset.tag,
            .cacheControl: isCurrent ? "public, max-age=31536000, immutable" : "no-cache",
        ]
        if request.headers[.ifNoneMatch] == asset.tag { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: asset.content))
    }
}

extension Asset {
    fileprivate var tag: String { "\"\(version)\"" }
}

import Hummingbird

extension Router<AppContext> {
    private static var methods: [HTTPRequest.Method] {
        [.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect]
    }

    /// To be called last: what an address does not take is answered with what it takes (RFC 9110 §15.5.6).
    func refuseOtherMethods() {
        for (path, routes) in Dictionary(grouping: routes, by: { "\($0.path)" }) {
            guard let pattern = routes.first?.path, path != "**" else { continue }
            let taken = Set(routes.map(\.method))
            // Added for every GET.
            let allowed = taken.contains(.get) ? taken.union([.head]) : taken
            let names = allowed.map(\.rawValue).sorted().joined(separator: ", ")
            for method in Self.methods where !allowed.contains(method) {
                on(pattern, method: method) { _, _ -> Response in
                    throw Problem(.methodNotAllowed, headers: [.allow: names])
                }
            }
        }
    }
}

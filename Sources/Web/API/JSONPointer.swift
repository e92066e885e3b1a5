import Domain

/// Where in a JSON document something is (RFC 6901).
struct JSONPointer: Equatable {
    let text: String

    /// From a field as `FieldError` calls it, where lists are counted from one: `cases[3].title` is `/cases/2/title`.
    init(field: String) {
        text = field.split(separator: ".").map { Self.pointer(to: $0) }.joined()
    }

    private static func pointer(to step: Substring) -> String {
        let pieces = step.split(separator: "[", omittingEmptySubsequences: false)
        let places = pieces.dropFirst().compactMap { $0.last == "]" ? Int($0.dropLast()) : nil }
        // Only numbers in brackets are places; anything else is somebody's name of a field.
        guard places.count == pieces.count - 1, let name = pieces.first else { return "/" + escaped(step) }
        return (["/" + escaped(name)] + places.map { "/\($0 - 1)" }).joined()
    }

    private static func escaped(_ name: Substring) -> String {
        String(name).replacing("~", with: "~0").replacing("/", with: "~1")
    }
}

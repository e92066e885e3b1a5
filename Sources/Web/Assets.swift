import Foundation

/// The files that pages refer to, read once. A page can do without any of them.
struct Assets: Sendable {
    /// Bootstrap first, so that our own rules win.
    let styles: [Asset]
    let emblem: Asset?

    /// - Parameter bootstrap: where `bootstrap.min.css` is.
    init(bootstrap: String) {
        styles = [URL(filePath: bootstrap), Self.own("berth.css")].compactMap { $0.flatMap(Asset.init) }
        emblem = Self.own("berth.svg").flatMap(Asset.init)
    }

    func named(_ name: String) -> Asset? {
        (styles + [emblem].compactMap(\.self)).first { $0.name == name }
    }

    private static func own(_ name: String) -> URL? {
        Bundle.module.resourceURL?.appending(path: "Public/\(name)")
    }
}

// swift-tools-version: 6.2

import PackageDescription

/// Every target of ours is compiled with these, so that the compiler enforces the house style.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// Adds: no pointer or other unsafe construct without the word `unsafe`. The wrappers of C libraries go without.
let safe = strict + [.strictMemorySafety()]

/// Adds: optimised in debug builds too, because a transformer or a product of matrices without it takes minutes.
let numeric = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// Adds to `safe`: optimised in debug builds too, for what tests run ten thousand times.
let quick = safe + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let basicContainers = Target.Dependency.product(name: "BasicContainers", package: "swift-collections")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioFoundationCompat = Target.Dependency.product(name: "NIOFoundationCompat", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")

let package = Package(
    name: "berth",
    platforms: [.macOS(.v26)],
    products: [.executable(name: "berth", targets: ["CLI"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    ],
    targets: [
        // C libraries of the system, each imported by exactly one target.
        .systemLibrary(name: "CArgon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CBLAS", providers: [.apt(["libblas-dev", "libopenblas0-pthread"])]),
        .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .target(name: "COpenCC", linkerSettings: [.linkedLibrary("opencc")]),
        .target(name: "CSentencePiece", linkerSettings: [.linkedLibrary("sentencepiece")]),

        // Text in, vectors out.
        .target(name: "LinearAlgebra", dependencies: ["CBLAS"], swiftSettings: numeric),
        .target(
            name: "Embedding",
            dependencies: ["CSentencePiece", "LinearAlgebra", asyncHTTPClient, nioCore, nioFoundationCompat, nioHTTP1],
            swiftSettings: numeric),

        // What the product is about.
        .target(name: "Domain", dependencies: [crypto], swiftSettings: quick),
        .target(name: "Ranking", dependencies: ["CGLPK", "Domain", "LinearAlgebra"], swiftSettings: numeric),

        // Where it is kept, and how it comes in and goes out.
        .target(name: "Postgres", dependencies: ["CLibPQ", basicContainers, nioPosix], swiftSettings: numeric),
        .target(
            name: "Storage", dependencies: ["Domain", "Postgres"], resources: [.copy("Migrations")],
            swiftSettings: safe),
        .target(name: "Spreadsheets", dependencies: ["CXLSXWriter", "CZip"], swiftSettings: numeric),

        // What people can do, and how they reach it.
        .target(
            name: "Matchmaking",
            dependencies: [
                "CArgon2", "COpenCC", "Domain", "Embedding", "LinearAlgebra", "Postgres", "Ranking", "Spreadsheets",
                "Storage",
                crypto, nioPosix,
            ],
            resources: [.copy("Demonstration"), .copy("Glossary"), .copy("Programs"), .copy("Rankers")],
            swiftSettings: safe),
        .target(
            name: "Web", dependencies: ["Domain", "Matchmaking", "Ranking", crypto, hummingbird, logging, nioCore],
            resources: [.copy("Public")], swiftSettings: safe),
        .executableTarget(
            name: "CLI",
            dependencies: [
                "Domain", "Embedding", "LinearAlgebra", "Matchmaking", "Postgres", "Ranking", "Spreadsheets", "Storage",
                "Web", argumentParser, asyncHTTPClient, hummingbird, logging, nioCore, nioHTTP1,
            ],
            swiftSettings: safe),

        .target(
            name: "TestSupport", dependencies: ["Embedding", "LinearAlgebra", "Postgres", "Storage"],
            path: "Tests/TestSupport",
            swiftSettings: safe),
        .testTarget(name: "LinearAlgebraTests", dependencies: ["LinearAlgebra"], swiftSettings: safe),
        .testTarget(
            name: "EmbeddingTests",
            dependencies: ["Embedding", "LinearAlgebra", "TestSupport", hummingbird, logging],
            resources: [.copy("Reference")], swiftSettings: safe),
        .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: quick),
        .testTarget(name: "RankingTests", dependencies: ["Domain", "LinearAlgebra", "Ranking"], swiftSettings: safe),
        .testTarget(name: "PostgresTests", dependencies: ["Postgres", "TestSupport"], swiftSettings: safe),
        .testTarget(
            name: "StorageTests", dependencies: ["Domain", "Postgres", "Storage", "TestSupport"], swiftSettings: safe),
        .testTarget(
            name: "SpreadsheetsTests", dependencies: ["Spreadsheets"], resources: [.copy("Fixtures")],
            swiftSettings: safe),
        .testTarget(
            name: "MatchmakingTests",
            dependencies: [
                "Domain", "Embedding", "LinearAlgebra", "Matchmaking", "Postgres", "Ranking", "Storage", "TestSupport",
            ],
            swiftSettings: safe),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Domain", "Matchmaking", "Postgres", "Ranking", "TestSupport", "Web", hummingbird, hummingbirdTesting,
            ],
            swiftSettings: safe),
        .testTarget(
            name: "CLITests",
            dependencies: [
                "CLI", "Domain", "Matchmaking", "Postgres", "Storage", "TestSupport", asyncHTTPClient, nioCore,
                nioHTTP1,
            ],
            swiftSettings: safe),
    ],
    swiftLanguageModes: [.v6]
)

/// How a private cluster is made and run.
package struct ClusterSettings: Sendable {
    package var parameters: [String: String]
    package var initdbOptions: [String]
    package var startLimit: Duration = .seconds(60)

    /// Modest in memory, and as safe as PostgreSQL is by itself: every acknowledged commit is on the disk.
    package static let durable = ClusterSettings(
        parameters: [
            "shared_buffers": "64MB",
            "max_connections": "50",
            "max_wal_size": "256MB",
            "jit": "off",
            // The log should not repeat what people typed: neither the statement that failed nor the row.
            "log_error_verbosity": "terse",
            "log_min_error_statement": "panic",
        ],
        initdbOptions: ["--data-checksums"]
    )

    /// For tests: survives the death of the server, but not of the machine.
    package static let throwaway: ClusterSettings = {
        var settings = durable
        settings.parameters["fsync"] = "off"
        // Tests run all at once, each with connections of its own.
        settings.parameters["max_connections"] = "400"
        settings.parameters["full_page_writes"] = "off"
        settings.initdbOptions.append("--no-sync")
        return settings
    }()
}

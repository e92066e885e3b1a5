extension Metrics {
    /// Prometheus’s text format, version 0.0.4.
    func text(with gauges: [Gauge]) -> String {
        let figures = current
        let endpoints = figures.endpoints.sorted { $0.key < $1.key }
        var text = Self.heading("http_requests_total", "Requests that were answered.", "counter")
        for (endpoint, series) in endpoints {
            for (status, count) in series.statuses.sorted(by: { $0.key < $1.key }) {
                text += "http_requests_total{\(endpoint.labels),status=\"\(status)xx\"} \(count)\n"
            }
        }
        text += Self.heading("http_request_duration_seconds", "How long answers took, in seconds.", "histogram")
        for (endpoint, series) in endpoints { text += series.text(endpoint.labels) }
        text += Self.heading("http_requests_in_flight", "Requests that are being answered.", "gauge")
        text += "http_requests_in_flight \(figures.inFlight)\n"
        return text + gauges.map(\.text).joined()
    }

    fileprivate static func heading(_ name: String, _ help: String, _ type: String) -> String {
        "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }
}

extension Metrics.Endpoint {
    fileprivate var labels: String { "method=\"\(method)\",route=\"\(route)\"" }
}

extension Metrics.Series {
    fileprivate func text(_ labels: String) -> String {
        let name = "http_request_duration_seconds"
        var text = ""
        var total = 0
        for (bound, count) in zip(Metrics.bounds, buckets) {
            total += count
            text += "\(name)_bucket{\(labels),le=\"\(bound)\"} \(total)\n"
        }
        text += "\(name)_bucket{\(labels),le=\"+Inf\"} \(count)\n"
        return text + "\(name)_sum{\(labels)} \(seconds)\n\(name)_count{\(labels)} \(count)\n"
    }
}

extension Gauge {
    fileprivate var text: String {
        Metrics.heading(name, help, kind.rawValue) + values.map { "\(name)\($0) \($1)\n" }.joined()
    }
}

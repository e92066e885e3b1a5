/// A figure of the moment that somebody else keeps: how many connections are in use, how many listings there are.
package struct Gauge: Sendable {
    let name: String
    let help: String
    let kind: Kind
    /// With what they are of, as Prometheus writes labels: `{kind="scenario"}`.
    let values: KeyValuePairs<String, Double>

    package enum Kind: String, Sendable {
        case gauge
        /// It only ever grows.
        case counter
    }

    package init(_ name: String, help: String, kind: Kind = .gauge, values: KeyValuePairs<String, Double>) {
        self.name = name
        self.help = help
        self.kind = kind
        self.values = values
    }
}

import Foundation

/// What Linux says of this process. Elsewhere there is nothing to say.
enum ProcessFigures {
    static var gauges: [Gauge] {
        guard let fields = fields, fields.count > 21 else { return [] }
        var gauges: [Gauge] = []
        // proc(5): the third field of /proc/self/stat is the first here.
        if let user = Double(fields[11]), let system = Double(fields[12]) {
            gauges.append(
                Gauge(
                    "process_cpu_seconds_total", help: "Processor time, in seconds.", kind: .counter,
                    values: ["": (user + system) / ticksPerSecond]))
        }
        if let pages = Double(fields[21]) {
            gauges.append(
                Gauge(
                    "process_resident_memory_bytes", help: "Memory that is resident, in bytes.",
                    values: ["": pages * Double(pageSize)]))
        }
        if let ticks = Double(fields[19]), let boot = bootTime {
            gauges.append(
                Gauge(
                    "process_start_time_seconds", help: "When the process started, in seconds since 1970.",
                    values: ["": boot + ticks / ticksPerSecond]))
        }
        return gauges
    }

    /// USER_HZ, which Linux has kept at 100 for user space on every architecture that Swift runs on.
    private static let ticksPerSecond = 100.0

    private static var pageSize: Int { Int(sysconf(Int32(_SC_PAGESIZE))) }

    /// Behind the program’s name, which is in brackets and may hold anything.
    private static var fields: [Substring]? {
        guard let text = try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return nil }
        return text[text.index(after: end)...].split(whereSeparator: \.isWhitespace)
    }

    private static var bootTime: Double? {
        let text = try? String(contentsOfFile: "/proc/stat", encoding: .utf8)
        let line = text?.split(separator: "\n").first { $0.hasPrefix("btime ") }
        return line.flatMap { Double($0.dropFirst("btime ".count)) }
    }
}

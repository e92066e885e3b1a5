import Foundation

/// What OpenBLAS must find in the environment when it is loaded, before the first line of a program runs.
package enum BLASEnvironment {
    /// The variables that should be set and are not, given the environment and the text of `/proc/cpuinfo`.
    ///
    /// - One BLAS thread, because the threads are ours: see `inParallel`.
    /// - Kernels for AVX-512 where the processor has it: OpenBLAS 0.3.21 does not know newer AMD processors and falls
    ///   back to kernels for AVX2, at half the speed (202 → 386 GFLOP/s on two cores of an EPYC 9004).
    package static func missing(in environment: [String: String], processor: String) -> [String: String] {
        var wanted = ["OPENBLAS_NUM_THREADS": "1"]
        if needsSkylakeKernels(processor) { wanted["OPENBLAS_CORETYPE"] = "SkylakeX" }
        return wanted.filter { environment[$0.key] == nil }
    }

    /// The variables that this process lacks.
    package static var missing: [String: String] {
        let processor = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        return missing(in: ProcessInfo.processInfo.environment, processor: processor)
    }

    private static func needsSkylakeKernels(_ processor: String) -> Bool {
        let flags = Set(processor.split(whereSeparator: \.isWhitespace))
        return processor.contains("AuthenticAMD")
            && ["avx512f", "avx512dq", "avx512bw", "avx512vl", "avx512cd"].allSatisfy { flags.contains($0) }
    }
}

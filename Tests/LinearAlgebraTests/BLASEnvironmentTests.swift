import LinearAlgebra
import Testing

struct BLASEnvironmentTests {
    private static let epyc = processor("AuthenticAMD", "fma avx2 avx512f avx512dq avx512cd avx512bw avx512vl sse4_2")

    @Test(
        arguments: [
            (epyc, [:], ["OPENBLAS_NUM_THREADS": "1", "OPENBLAS_CORETYPE": "SkylakeX"]),
            (processor("AuthenticAMD", "fma avx2 sse4_2"), [:], ["OPENBLAS_NUM_THREADS": "1"]),
            (processor("AuthenticAMD", "avx512f avx512dq avx512cd avx512bw avx2"), [:], ["OPENBLAS_NUM_THREADS": "1"]),
            (
                processor("AuthenticAMD", "avx512f avx512dq avx512cd avx512bw avx512vlx"), [:],
                ["OPENBLAS_NUM_THREADS": "1"]
            ),
            (
                processor("GenuineIntel", "avx2 avx512f avx512dq avx512cd avx512bw avx512vl"), [:],
                ["OPENBLAS_NUM_THREADS": "1"]
            ),
            ("processor : 0\nFeatures : fp asimd sve\n", [:], ["OPENBLAS_NUM_THREADS": "1"]),
            ("", [:], ["OPENBLAS_NUM_THREADS": "1"]),
            (epyc, ["OPENBLAS_NUM_THREADS": "1"], ["OPENBLAS_CORETYPE": "SkylakeX"]),
            (epyc, ["OPENBLAS_NUM_THREADS": "8", "PATH": "/bin"], ["OPENBLAS_CORETYPE": "SkylakeX"]),
            (epyc, ["OPENBLAS_CORETYPE": "Zen"], ["OPENBLAS_NUM_THREADS": "1"]),
            (epyc, ["OPENBLAS_CORETYPE": "Zen", "OPENBLAS_NUM_THREADS": "2"], [:]),
        ] as [(String, [String: String], [String: String])])
    func `what BLAS should find, and nobody has set`(
        processor: String, environment: [String: String], missing: [String: String]
    ) {
        #expect(BLASEnvironment.missing(in: environment, processor: processor) == missing)
    }

    /// As `/proc/cpuinfo` of a machine with two processors.
    private static func processor(_ vendor: String, _ flags: String) -> String {
        (0 ..< 2).map { "processor\t: \($0)\nvendor_id\t: \(vendor)\nflags\t\t: fpu vme \(flags)\n\n" }.joined()
    }
}

package import Foundation

/// The program itself, run as a user runs it.
package struct BerthProcess {
    package let status: Int32
    package let output: String
    package let errors: String

    /// Beside the tests in the build folder.
    package static var executable: URL {
        let tests = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: tests).deletingLastPathComponent().appending(path: "berth")
    }

    /// Runs `berth` to its end.
    package static func run(
        _ arguments: [String], input: String = "", directory: String? = nil
    ) async throws -> BerthProcess {
        let process = start(arguments, directory: directory)
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stderr
        // Read beside it, because a full pipe would stop the program.
        let output = Task.detached { stdout.fileHandleForReading.readDataToEndOfFile() }
        let errors = Task.detached { stderr.fileHandleForReading.readDataToEndOfFile() }
        try process.run()
        stdin.fileHandleForWriting.write(Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let (out, err) = (await output.value, await errors.value)
        process.waitUntilExit()
        return BerthProcess(
            status: process.terminationStatus, output: String(decoding: out, as: UTF8.self),
            errors: String(decoding: err, as: UTF8.self))
    }

    /// A process that is set up and not yet running.
    package static func start(_ arguments: [String], directory: String? = nil) -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        if let directory { process.currentDirectoryURL = URL(fileURLWithPath: directory) }
        var environment = ProcessInfo.processInfo.environment
        environment["BERTH_MODEL"] = TestModel.directory.path
        environment["DATABASE_URL"] = nil
        process.environment = environment
        return process
    }
}

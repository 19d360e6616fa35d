import Foundation
import Testing

/// One call of `charte` as a process, and what it said.
struct CommandLineRun {
    let status: Int32
    /// Whether a signal ended it, rather than it itself.
    let wasKilled: Bool
    let output: String
    let errors: String

    /// The program, beside the tests that were built with it.
    static let program: URL? = {
        let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        let beside = [Bundle.main.executableURL].compactMap { $0 } + bundles
        let places = beside.map { $0.deletingLastPathComponent().appending(path: "charte") }
        return places.first { FileManager.default.isExecutableFile(atPath: $0.path()) }
    }()

    /// - Parameters:
    ///   - input: What stands on standard input.
    ///   - environment: Added to that of the tests, from which NO_COLOR is taken.
    init(
        _ arguments: String..., input: String = "", in folder: URL? = nil, environment: [String: String] = [:]
    ) async throws {
        try await self.init(words: arguments, input: input, in: folder, environment: environment)
    }

    init(
        words arguments: [String], input: String = "", in folder: URL? = nil, environment: [String: String] = [:]
    ) async throws {
        let files = try TemporaryFolder()
        let process = try Self.process(arguments, in: folder, environment)
        try files.write(input, "in")
        for name in ["out", "err"] { try files.write("", name) }
        process.standardInput = try FileHandle(forReadingFrom: files.url.appending(path: "in"))
        process.standardOutput = try FileHandle(forWritingTo: files.url.appending(path: "out"))
        process.standardError = try FileHandle(forWritingTo: files.url.appending(path: "err"))
        await Self.finish(process)
        (status, wasKilled) = (process.terminationStatus, process.terminationReason == .uncaughtSignal)
        (output, errors) = (try files.read("out"), try files.read("err"))
    }

    /// A process that is ready to be run; one that a test waits for by itself.
    static func process(
        _ arguments: [String], in folder: URL? = nil, _ environment: [String: String] = [:]
    ) throws -> Process {
        let process = Process()
        let program = try #require(Self.program as URL?, "« charte » is not built beside the tests")
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "NO_COLOR" }
            .merging(environment) { $1 }
        return process
    }

    static func finish(_ process: Process) async {
        await withCheckedContinuation { continuation in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume() }
        }
    }
}

import Foundation

/// A program of the system that a test needs and that may not be there.
enum Tool {
    static func path(_ name: String) -> String? {
        let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let folders = search.split(separator: ":").map(String.init) + ["/usr/sbin"]
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    struct Result {
        let status: Int32
        let output: Data

        var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Runs it to its end; what it says on both outputs stands in one.
    static func run(_ path: String, _ words: [String], _ environment: [String: String] = [:]) async throws -> Result {
        let files = try TemporaryFolder()
        try files.write("", "out")
        let process = Process()
        (process.executableURL, process.arguments) = (URL(filePath: path), words)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let output = try FileHandle(forWritingTo: files.url.appending(path: "out"))
        (process.standardOutput, process.standardError) = (output, output)
        await CommandLineRun.finish(process)
        return Result(
            status: process.terminationStatus, output: try Data(contentsOf: files.url.appending(path: "out")))
    }
}

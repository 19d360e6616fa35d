import Foundation
import Testing

/// A validator of JSON Schema that others wrote: `check-jsonschema`, which `make test` puts beside the build.
enum Validator {
    private static let program = FinishedSite.root.appending(path: ".build/validator/bin/check-jsonschema")

    /// Where it is asked for and not there, its tests run and fail.
    static var isThere: Bool {
        FileManager.default.isExecutableFile(atPath: program.path())
            || ProcessInfo.processInfo.environment["CHARTE_REQUIRE_VALIDATOR"] != nil
    }

    /// What it has to say against files; empty where they are right.
    static func complaints(_ words: [String]) async throws -> String {
        let files = try TemporaryFolder()
        try files.write("", "out")
        let process = Process()
        process.executableURL = program
        process.arguments = words
        let output = try FileHandle(forWritingTo: files.url.appending(path: "out"))
        (process.standardOutput, process.standardError) = (output, output)
        await CommandLineRun.finish(process)
        return process.terminationStatus == 0 ? "" : try files.read("out")
    }

    static func complaints(_ schema: URL, _ files: [URL]) async throws -> String {
        try await complaints(["--schemafile", schema.path()] + files.map { $0.path() })
    }
}

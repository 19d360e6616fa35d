import Foundation

/// `chromedriver` as a process; it goes when the tests do, however they end.
final class DriverProcess {
    private let process = Process()
    private let life: FileHandle
    private let folder = FileManager.default.temporaryDirectory.appending(path: "charte-browser-\(UUID().uuidString)")
    let driver: WebDriver

    /// The shell waits until nothing holds its input any more, then ends the driver and removes what browsers left, once
    /// they have let go of it. Threads that start programs hold back signals, and what they start does so, too: but for one.
    private static let script = """
        "$0" --port=0 & driver=$!
        cat >/dev/null
        kill -KILL $driver
        wait $driver 2>/dev/null
        for round in 1 2 3 4 5 6 7 8 9 10; do rm -rf "$TMPDIR" 2>/dev/null && break; sleep 0.2; done
        """

    struct NotStarted: Error {
        let said: String
    }

    init() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let output = Pipe()
        let input: FileHandle
        (input, life) = try Self.pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", Self.script, Chromium.driver ?? "chromedriver"]
        process.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": folder.path()]) { $1 }
        (process.standardInput, process.standardOutput) = (input, output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        let said = Self.said(output.fileHandleForReading)
        guard let port = said.firstMatch(of: /started successfully on port (\d+)/).flatMap({ Int($0.1) }) else {
            throw NotStarted(said: said)
        }
        driver = WebDriver(port: port)
    }

    /// A pipe of which no other program holds the end that is written to: it is closed when these tests end.
    private static func pipe() throws -> (reading: FileHandle, writing: FileHandle) {
        var ends: [Int32] = [0, 0]
        guard Foundation.pipe(&ends) == 0 else { throw CocoaError(.fileReadUnknown) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (FileHandle(fileDescriptor: ends[0], closeOnDealloc: true), FileHandle(fileDescriptor: ends[1]))
    }

    /// What the driver says until it is ready, or gone.
    private static func said(_ output: FileHandle) -> String {
        var text = ""
        while !text.contains("started successfully on port"), case let data = output.availableData, !data.isEmpty {
            text += String(decoding: data, as: UTF8.self)
        }
        // The rest of the line comes with it, for the driver writes lines.
        return text
    }

    func end() async {
        await withCheckedContinuation { continuation in
            process.terminationHandler = { _ in continuation.resume() }
            try? life.close()
        }
    }
}

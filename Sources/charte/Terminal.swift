internal import Generator

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Standard input, output and error.
enum Terminal {
    static func print(_ text: String) { put(Array(text.utf8), on: STDOUT_FILENO) }
    static func print(_ bytes: [UInt8]) { put(bytes, on: STDOUT_FILENO) }
    static func complain(_ text: String) { put(Array(text.utf8), on: STDERR_FILENO) }

    /// Whether messages may be coloured: on a terminal, unless NO_COLOR says otherwise (https://no-color.org).
    static var usesColour: Bool { isTerminal && !isSet("NO_COLOR") }

    private static func isSet(_ variable: String) -> Bool {
        unsafe getenv(variable).map { unsafe $0.pointee != 0 } ?? false
    }

    /// Where the program for the full text is; `nil` where there is none.
    static var pagefind: String? {
        PagefindProgram.find(beside: CommandLine.arguments[0], path: ExecutableFile.searchPath)
    }

    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    static var secondsSince1970: Int { time(nil) }

    static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// All of standard input.
    static func input() -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    private static func put(_ bytes: [UInt8], on descriptor: Int32) {
        unsafe bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let step = unsafe write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                if step < 0 && errno != EINTR { return }
                done += max(step, 0)
            }
        }
    }
}

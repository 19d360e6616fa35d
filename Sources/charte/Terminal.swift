#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Standard input, output and error.
enum Terminal {
    static func print(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }
    static func print(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }
    static func complain(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

    /// Whether messages may be coloured: on a terminal, unless NO_COLOR says otherwise (https://no-color.org).
    static var usesColour: Bool { isTerminal && !isSet("NO_COLOR") }

    private static func isSet(_ variable: String) -> Bool {
        unsafe getenv(variable).map { unsafe $0.pointee != 0 } ?? false
    }

    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// All of standard input.
    static func read() -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe systemRead($0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    private static func systemRead(_ address: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        #if canImport(Darwin)
            unsafe Darwin.read(STDIN_FILENO, address, count)
        #elseif canImport(Musl)
            unsafe Musl.read(STDIN_FILENO, address, count)
        #else
            unsafe Glibc.read(STDIN_FILENO, address, count)
        #endif
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        unsafe bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let address = unsafe buffer.baseAddress?.advanced(by: done)
                #if canImport(Darwin)
                    let step = unsafe Darwin.write(descriptor, address, buffer.count - done)
                #elseif canImport(Musl)
                    let step = unsafe Musl.write(descriptor, address, buffer.count - done)
                #else
                    let step = unsafe Glibc.write(descriptor, address, buffer.count - done)
                #endif
                if step < 0 && errno != EINTR { return }
                done += max(step, 0)
            }
        }
    }
}

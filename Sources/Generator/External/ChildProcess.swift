#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    @unsafe @preconcurrency internal import Musl
#else
    @unsafe @preconcurrency internal import Glibc
#endif

/// A program that runs beside this one, is given all its input at once, and is read until it ends.
struct ChildProcess {
    private let identifier: pid_t
    private let descriptor: Int32
    private(set) var output: [UInt8] = []
    /// Whether it ended well; `false` as long as it runs.
    private(set) var hasSucceeded = false

    /// - Parameters:
    ///   - words: The name of the program, which is looked for on the path, and its arguments; no shell sees them.
    ///   - input: What it reads on standard input.
    ///   - readsErrors: Whether its errors are read beside its output, or not at all.
    init(_ words: [String], input: String, readsErrors: Bool = false) throws(FileError) {
        let source = try Self.file(holding: Array(input.utf8))
        defer { close(source) }
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0 else { throw FileError(path: words[0], reason: Self.reason(errno)) }
        defer { close(ends[1]) }
        do throws(FileError) {
            identifier = try Self.spawn(
                words, input: source, output: ends[1], readsErrors: readsErrors, closing: ends[0])
        } catch {
            close(ends[0])
            throw error
        }
        descriptor = ends[0]
    }

    private static func reason(_ error: Int32) -> String { unsafe String(cString: strerror(error)) }

    /// A file without a name, to be read from its beginning: however long, it never waits for a reader as a pipe does.
    private static func file(holding bytes: [UInt8]) throws(FileError) -> Int32 {
        var name = Array("/tmp/charte-XXXXXX".utf8CString)
        let descriptor = unsafe mkstemp(&name)
        guard descriptor >= 0 else { throw FileError(path: "/tmp", reason: reason(errno)) }
        unsafe unlink(&name)
        let written = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
        guard written == bytes.count, lseek(descriptor, 0, SEEK_SET) == 0 else {
            close(descriptor)
            throw FileError(path: "/tmp", reason: reason(errno))
        }
        return descriptor
    }

    /// That of this program, in which the path and perhaps a proxy are named.
    private static var environment: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        #if canImport(Darwin)
            unsafe _NSGetEnviron().pointee
        #else
            unsafe environ
        #endif
    }

    private static func spawn(
        _ words: [String], input: Int32, output: Int32, readsErrors: Bool, closing other: Int32
    ) throws(FileError) -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = unsafe posix_spawn_file_actions_t()
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        if readsErrors {
            unsafe posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
        } else {
            unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        }
        for descriptor in [input, output, other] where descriptor > STDERR_FILENO {
            unsafe posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        var arguments: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
        var identifier = pid_t()
        let error = unsafe posix_spawnp(&identifier, words[0], &actions, nil, &arguments, environment)
        guard error == 0 else { throw FileError(path: words[0], reason: reason(error)) }
        return identifier
    }
}

extension ChildProcess {
    /// Waits until one of them has something to read, or has ended; the indices of those.
    static func waitForOutput(of processes: [ChildProcess]) -> [Int] {
        var asked = processes.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        while unsafe poll(&asked, nfds_t(asked.count), -1) < 0, errno == EINTR {}
        return asked.indices.filter { asked[$0].revents != 0 }
    }

    /// Reads what is there. Whether that was the end; then the process is gone.
    mutating func readSome() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { return false }
        output += buffer[..<max(count, 0)]
        guard count <= 0 else { return false }
        close(descriptor)
        var status: Int32 = 0
        while unsafe waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        hasSucceeded = status == 0
        return true
    }

    /// Reads until it ends.
    mutating func readAll() { while !readSome() {} }
}

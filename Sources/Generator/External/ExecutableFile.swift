#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A program as a file.
public enum ExecutableFile {
    /// Whether a file is there that may be run.
    public static func isRunnable(_ path: String) -> Bool {
        var status = stat()
        guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        return unsafe access(path, X_OK) == 0
    }

    /// The first of a name in the folders of a path; `nil` where there is none.
    static func found(_ name: String, on path: String?) -> String? {
        (path ?? "").split(separator: ":").map { "\($0)/\(name)" }.first(where: isRunnable)
    }

    /// The folders in which the system looks for programs.
    public static var searchPath: String? { unsafe getenv("PATH").map { unsafe String(cString: $0) } }
}

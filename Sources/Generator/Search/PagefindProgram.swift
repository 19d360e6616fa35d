#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Where Pagefind is: beside the build of this program, where `make site` puts it, else on the path. It is never looked for
/// in the folder of a site, which may be a stranger's.
public enum PagefindProgram {
    private static let name = "pagefind"

    /// - Parameter program: The path of this program, where the system does not tell it.
    public static func find(beside program: String, path: String?) -> String? {
        let own = buildFolders(above: ownPath ?? program).map { "\($0)/\(name)/bin/\(name)" }
        return own.first(where: ExecutableFile.isRunnable) ?? ExecutableFile.found(name, on: path)
    }

    private static var ownPath: String? {
        guard let path = unsafe realpath("/proc/self/exe", nil) else { return nil }
        defer { unsafe free(path) }
        return unsafe String(cString: path)
    }

    /// The folders of builds that a program lies in, the nearest first.
    private static func buildFolders(above path: String) -> [String] {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return parts.indices.reversed().filter { parts[$0] == ".build" }.map { parts[...$0].joined(separator: "/") }
    }
}

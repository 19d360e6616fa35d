#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

extension DiskFolder {
    /// Whether another folder, which need not be there yet, stands inside this one, by whatever way it is named.
    public func encloses(_ other: DiskFolder) -> Bool {
        guard let outer = Self.resolved(root), let inner = other.nearestPlace else { return false }
        return inner == outer || inner.hasPrefix(outer + "/")
    }

    /// Whether a file stands inside this folder once all links on the way are followed.
    public func reallyHolds(_ path: String) -> Bool {
        guard let outer = Self.resolved(root), let inner = Self.resolved("\(root)/\(path)") else { return false }
        return inner.hasPrefix(outer + "/")
    }

    /// Where the folder stands, or the nearest one above it that is there.
    private var nearestPlace: String? {
        var path = root
        while true {
            if let place = Self.resolved(path) { return place }
            guard let slash = path.lastIndex(of: "/") else { return Self.resolved(".") }
            path = slash == path.startIndex ? "/" : String(path[..<slash])
        }
    }

    /// The path without links, `.` and `..`; `nil` where nothing is there.
    private static func resolved(_ path: String) -> String? {
        guard let found = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(found) }
        return unsafe String(cString: found)
    }
}

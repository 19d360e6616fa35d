internal import Synchronization

/// A folder that exists only in memory, for tests and for serving.
///
/// A class because a folder is written to by those who share it.
public final class MemoryFolder: Folder {
    private let contents: Mutex<[String: [UInt8]]>

    public init(_ files: [String: [UInt8]] = [:]) { contents = Mutex(files) }

    public convenience init(texts: [String: String]) { self.init(texts.mapValues { Array($0.utf8) }) }

    public func files() -> [String] {
        contents.withLock { $0.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    }

    public func read(_ path: String) -> [UInt8]? { contents.withLock { $0[path] } }
    public func write(_ bytes: [UInt8], to path: String) { contents.withLock { $0[path] = bytes } }
    public func remove(_ path: String) { contents.withLock { $0[path] = nil } }

    /// A file as text; `nil` where there is none.
    public func text(_ path: String) -> String? { read(path).map { String(decoding: $0, as: UTF8.self) } }
}

internal import Bytes

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A folder of files, addressed by path relative to it with `/` between the parts; on disk, or in memory for tests.
public protocol Folder: Sendable {
    /// The paths of all files below, in any order. Of hidden files only those of the folder itself are told.
    func files() throws(FileError) -> [String]
    /// `nil` where there is no such file.
    func read(_ path: String) throws(FileError) -> [UInt8]?
    /// The same, with the stamp that the file bore when its bytes were read; `nil` for that where files bear none.
    func stamped(_ path: String) throws(FileError) -> (bytes: [UInt8], stamp: FileStamp?)?
    /// Whether the bytes of a file are these already.
    func holds(_ bytes: [UInt8], at path: String) throws(FileError) -> Bool
    /// The same of bytes that come in pieces, which are put together where that is asked for alone.
    func holds(pieces: [[UInt8]], at path: String) throws(FileError) -> Bool
    /// Writes beside and renames, so that no reader ever sees half a file; makes the folders on the way.
    func write(_ bytes: [UInt8], to path: String) throws(FileError)
    /// Writes pieces one behind the other.
    func write(pieces: [[UInt8]], to path: String) throws(FileError)
    /// Removes a file, and the folders that it leaves empty. A file that is not there is no mistake.
    func remove(_ path: String) throws(FileError)
}

/// What the operating system refused.
public struct FileError: Error, Hashable, Sendable {
    public let path: String
    /// In the system's words: « Permission denied ».
    public let reason: String

    public init(path: String, reason: String) { (self.path, self.reason) = (path, reason) }
}

extension Folder {
    public func stamped(_ path: String) throws(FileError) -> (bytes: [UInt8], stamp: FileStamp?)? {
        try read(path).map { ($0, nil) }
    }

    public func holds(_ bytes: [UInt8], at path: String) throws(FileError) -> Bool { try read(path) == bytes }

    public func holds(pieces: [[UInt8]], at path: String) throws(FileError) -> Bool {
        try holds(pieces.joinedBytes, at: path)
    }

    public func write(pieces: [[UInt8]], to path: String) throws(FileError) { try write(pieces.joinedBytes, to: path) }
}

extension [[UInt8]] {
    /// All pieces, one behind the other.
    var joinedBytes: [UInt8] { flatMap { $0 } }

    /// How many bytes they have together.
    var byteCount: Int { reduce(0) { $0 + $1.count } }
}

extension [String] {
    /// The same paths in the order that no machine, disk or language changes.
    func inOrderOfBytes() -> [String] { sorted(by: precedes) }
}

/// Whether a text comes before another in the order of their bytes.
func precedes(_ one: String, _ other: String) -> Bool {
    let isBefore = unsafe one.utf8.withContiguousStorageIfAvailable { one -> Bool? in
        unsafe other.utf8.withContiguousStorageIfAvailable { unsafe order(of: one, to: $0) < 0 }
    }
    // A text from elsewhere (an NSString) may not stand in one piece.
    return (isBefore ?? nil) ?? one.utf8.lexicographicallyPrecedes(other.utf8)
}

private func order(of one: UnsafeBufferPointer<UInt8>, to other: UnsafeBufferPointer<UInt8>) -> Int {
    let shared = min(one.count, other.count)
    guard shared > 0, let first = one.baseAddress, let second = other.baseAddress else {
        return one.count - other.count
    }
    let order = unsafe memcmp(first, second, shared)
    return order == 0 ? one.count - other.count : Int(order)
}

/// The last part of a path.
func fileName(_ path: String) -> String {
    guard let slash = path.lastIndex(ofASCII: "/") else { return path }
    let name = path[path.utf8.index(after: slash)...]
    return name.isEmpty ? fileName(String(path[..<slash])) : String(name)
}

/// The path of the folder that holds a file, without a closing `/`; empty at the top.
func folderName(_ path: String) -> String {
    let clean = unsafe path.withUTF8Bytes { bytes in
        unsafe lengthOfCleanFolder(bytes).map {
            unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[..<$0]), as: UTF8.self)
        }
    }
    return clean ?? path.split(separator: "/").dropLast().joined(separator: "/")
}

/// How many bytes the folder of a path takes; `nil` where a part of the path is empty.
private func lengthOfCleanFolder(_ path: UnsafeBufferPointer<UInt8>) -> Int? {
    var (length, before) = (0, UInt8(ascii: "/"))
    for index in path.indices {
        let byte = unsafe path[index]
        if byte == UInt8(ascii: "/") {
            if before == byte { return nil }
            length = index
        }
        before = byte
    }
    return before == UInt8(ascii: "/") && !path.isEmpty ? nil : length
}

/// `md` of `maroc.en.md`, in small letters; empty where there is none.
func fileExtension(_ path: String) -> String {
    let name = fileName(path)
    return dot(in: name).map { name[name.utf8.index(after: $0)...].lowercased() } ?? ""
}

/// `maroc.en` of `states/maroc.en.md`.
func fileStem(_ path: String) -> String {
    let name = fileName(path)
    return dot(in: name).map { String(name[..<$0]) } ?? name
}

private func dot(in name: String) -> String.Index? { name.lastIndex(ofASCII: ".") }

extension String {
    /// The last place of an ASCII character, in one walk through the bytes: every path is asked several times.
    func lastIndex(ofASCII character: Unicode.Scalar) -> Index? {
        let byte = UInt8(ascii: character)
        let offset = unsafe withUTF8Bytes { unsafe $0.lastIndex(of: byte) }
        return offset.map { utf8.index(startIndex, offsetBy: $0) }
    }
}

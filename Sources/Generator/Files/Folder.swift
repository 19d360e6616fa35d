/// A folder of files, addressed by path relative to it with `/` between the parts; on disk, or in memory for tests.
public protocol Folder: Sendable {
    /// The paths of all files below, in any order. Of hidden files only those of the folder itself are told.
    func files() throws(FileError) -> [String]
    /// `nil` where there is no such file.
    func read(_ path: String) throws(FileError) -> [UInt8]?
    /// Whether the bytes of a file are these already.
    func holds(_ bytes: [UInt8], at path: String) throws(FileError) -> Bool
    /// Writes beside and renames, so that no reader ever sees half a file; makes the folders on the way.
    func write(_ bytes: [UInt8], to path: String) throws(FileError)
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
    public func holds(_ bytes: [UInt8], at path: String) throws(FileError) -> Bool { try read(path) == bytes }
}

extension [String] {
    /// The same paths in the order that no machine, disk or language changes.
    func inOrderOfBytes() -> [String] { sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}

/// The last part of a path.
func fileName(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

/// The path of the folder that holds a file, without a closing `/`; empty at the top.
func folderName(_ path: String) -> String { path.split(separator: "/").dropLast().joined(separator: "/") }

/// `md` of `maroc.en.md`, in small letters; empty where there is none.
func fileExtension(_ path: String) -> String {
    let name = fileName(path)
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
}

/// `maroc.en` of `states/maroc.en.md`.
func fileStem(_ path: String) -> String {
    let name = fileName(path)
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
}

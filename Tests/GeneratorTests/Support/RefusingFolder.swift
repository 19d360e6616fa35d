import Generator

/// A folder of which one file may not be read, or that may not be looked into at all.
struct RefusingFolder: Folder {
    private let folder: MemoryFolder
    private let refused: String?

    init(_ folder: MemoryFolder, _ refused: String?) { (self.folder, self.refused) = (folder, refused) }

    func files() throws(FileError) -> [String] {
        if refused == nil { throw FileError(path: "", reason: "Permission denied") }
        return folder.files()
    }

    func read(_ path: String) throws(FileError) -> [UInt8]? {
        if path == refused { throw FileError(path: path, reason: "Permission denied") }
        return folder.read(path)
    }

    func write(_ bytes: [UInt8], to path: String) { folder.write(bytes, to: path) }
    func remove(_ path: String) { folder.remove(path) }
}

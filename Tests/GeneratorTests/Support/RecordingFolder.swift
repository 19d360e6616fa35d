import Generator
import Synchronization

/// A folder that remembers what was written to it, and may refuse after some files, as a full disk does.
final class RecordingFolder: Folder {
    private let folder: MemoryFolder
    private let state = Mutex<[String]>([])
    private let limit: Int

    init(_ folder: MemoryFolder = MemoryFolder(), failingAfter limit: Int = .max) {
        (self.folder, self.limit) = (folder, limit)
    }

    var written: [String] { state.withLock { $0 } }
    func forget() { state.withLock { $0 = [] } }

    func files() -> [String] { folder.files() }
    func read(_ path: String) -> [UInt8]? { folder.read(path) }
    func remove(_ path: String) { folder.remove(path) }

    func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let count = state.withLock { written in
            written.append(path)
            return written.count
        }
        if count > limit { throw FileError(path: path, reason: "No space left on device") }
        folder.write(bytes, to: path)
    }
}

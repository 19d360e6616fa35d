internal import Bytes

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A folder on disk. Read and written by the system's own calls: Foundation would cost more to start than a small site.
public struct DiskFolder: Folder {
    /// Absolute, or relative to where the program was started; without a closing `/`.
    public let root: String

    public init(_ root: String) {
        let trimmed = root.last == "/" && root.utf8.count > 1 ? String(root.dropLast()) : root
        self.root = trimmed.isEmpty ? "." : trimmed
    }

    func absolute(_ path: String) -> String { path.isEmpty ? root : "\(root)/\(path)" }

    /// Hands a path to a call of the system. It is put together where that reads it: for every page a few are, and none is
    /// kept.
    func at<Result>(_ path: String, _ call: (UnsafePointer<CChar>) -> Result) -> Result {
        let (start, count) = (root.utf8.count, path.utf8.count)
        if count == 0 { return unsafe root.withCString(call) }
        return unsafe withUnsafeTemporaryAllocation(byteCount: start + count + 2, alignment: 1) { bytes in
            unsafe root.withBytes { unsafe bytes.copyMemory(from: $0) }
            unsafe bytes[start] = UInt8(ascii: "/")
            let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[(start + 1)...])
            unsafe path.withBytes { unsafe rest.copyMemory(from: $0) }
            unsafe rest[count] = 0
            return unsafe bytes.withMemoryRebound(to: CChar.self) { whole in
                guard let text = whole.baseAddress else { preconditionFailure("a path has no address") }
                return unsafe call(text)
            }
        }
    }

    /// Whether the folder is there.
    public var exists: Bool {
        var status = stat()
        return unsafe stat(root, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

extension DiskFolder {
    public func read(_ path: String) throws(FileError) -> [UInt8]? { try stamped(path)?.bytes }

    public func stamped(_ path: String) throws(FileError) -> (bytes: [UInt8], stamp: FileStamp?)? {
        let descriptor = unsafe at(path) { unsafe open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw failure(path)
        }
        defer { close(descriptor) }
        return try contents(of: descriptor, path: path)
    }

    /// The system is asked for the size anyway, and tells the stamp with it.
    private func contents(
        of descriptor: Int32, path: String
    ) throws(FileError) -> (bytes: [UInt8], stamp: FileStamp?) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw failure(path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path, reason: "not a regular file") }
        let size = Int(status.st_size)
        var failed = false
        // Most files are texts, which are held for no longer than it takes to read them.
        let room = max(size, [UInt8].workingCount)
        let bytes = unsafe [UInt8](roomFor: room) { room in
            var count = 0
            while count < size {
                let step = unsafe readSome(descriptor, room.baseAddress?.advanced(by: count), size - count)
                if step < 0 { failed = true }
                if step <= 0 { break }
                count += step
            }
            return count
        }
        if failed { throw failure(path) }
        return (bytes, FileStamp(status))
    }

    func failure(_ path: String) -> FileError {
        FileError(path: path, reason: unsafe String(cString: strerror(errno)))
    }
}

extension DiskFolder {
    /// Whether a file holds exactly these bytes; its size is asked first, so that most changes cost no reading.
    public func holds(_ bytes: [UInt8], at path: String) throws(FileError) -> Bool {
        try holds(pieces: [bytes], at: path)
    }

    public func holds(pieces: [[UInt8]], at path: String) throws(FileError) -> Bool {
        var status = stat()
        guard unsafe stat(absolute(path), &status) == 0, Int(status.st_size) == pieces.byteCount else { return false }
        return try read(path) == (pieces.count == 1 ? pieces[0] : pieces.joinedBytes)
    }

    public func write(_ bytes: [UInt8], to path: String) throws(FileError) { try write(pieces: [bytes], to: path) }

    public func write(pieces: [[UInt8]], to path: String) throws(FileError) {
        let target = absolute(path)
        // One name for each file: no two threads write the same one, and a build that was cut short leaves no heap.
        let beside = "\(root)/\(folderPrefix(path)).\(fileName(path)).charte-new"
        var descriptor = unsafe open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor < 0 && errno == ENOENT {
            try makeFolders(above: path)
            descriptor = unsafe open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        }
        guard descriptor >= 0 else { throw failure(path) }
        let isWhole = pieces.allSatisfy { writeAll($0, to: descriptor) }
        guard close(descriptor) == 0, isWhole, unsafe rename(beside, target) == 0 else {
            let error = failure(path)
            unsafe unlink(beside)
            throw error
        }
    }

    private func folderPrefix(_ path: String) -> String {
        let folder = folderName(path)
        return folder.isEmpty ? "" : folder + "/"
    }

    private func makeFolders(above path: String) throws(FileError) {
        var folder = root
        let parts = [""] + path.split(separator: "/").dropLast().map { "/\($0)" }
        for part in parts {
            folder += part
            // The root itself may lie several folders deep.
            if part.isEmpty {
                _ = try make()
            } else if unsafe mkdir(folder, 0o755) != 0, errno != EEXIST {
                throw failure(path)
            }
        }
    }

    public func remove(_ path: String) throws(FileError) {
        if unsafe unlink(absolute(path)) != 0, errno != ENOENT, errno != ENOTDIR { throw failure(path) }
        var folder = folderName(path)
        while !folder.isEmpty, unsafe rmdir(absolute(folder)) == 0 { folder = folderName(folder) }
    }
}

extension DiskFolder {
    public func files() throws(FileError) -> [String] {
        var found: [String] = []
        var pending = [""]
        while let folder = pending.popLast() {
            // Each path is put together from bytes: on one thread, before anything else can begin.
            var path = ByteBuffer()
            path.append(text: folder.isEmpty ? "" : folder + "/")
            let above = path.count
            try unsafe eachEntry(of: folder) { name, isFolder in
                path.truncate(to: above)
                unsafe path.append(name)
                if isFolder { pending.append(path.text) } else { found.append(path.text) }
            }
        }
        return found.inOrderOfBytes()
    }

    /// What stands in one folder, hidden or not. Links to folders are not followed: they may go in circles.
    func entries(of folder: String) throws(FileError) -> [(name: String, isFolder: Bool)] {
        var found: [(name: String, isFolder: Bool)] = []
        try unsafe eachEntry(of: folder, withHidden: true) { unsafe found.append((String(utf8: $0), $1)) }
        return found
    }

    /// - Parameters:
    ///   - withHidden: Otherwise hidden folders are left out, and all but the hidden files of the folder itself.
    ///   - body: Is handed the bytes of a name.
    private func eachEntry(
        of folder: String, withHidden: Bool = false, _ body: (UnsafeRawBufferPointer, _ isFolder: Bool) -> Void
    ) throws(FileError) {
        guard let stream = unsafe opendir(absolute(folder)) else {
            if errno == ENOENT && folder.isEmpty { return }
            throw failure(folder)
        }
        defer { unsafe closedir(stream) }
        while let entry = unsafe readdir(stream) {
            let kind = unsafe Int32(entry.pointee.d_type)
            unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                let name = unsafe UnsafeRawBufferPointer(rebasing: bytes.prefix { $0 != 0 })
                guard unsafe !Self.isFolderItself(name),
                    let isFolder = unsafe isFolder(kind) ?? isFolder(name, in: folder)
                else { return }
                let isHidden = unsafe name.first == UInt8(ascii: ".")
                if withHidden || !(isHidden && (isFolder || !folder.isEmpty)) { unsafe body(name, isFolder) }
            }
        }
    }

    /// Whether it is the name of every folder, or of the one above it.
    private static func isFolderItself(_ name: UnsafeRawBufferPointer) -> Bool {
        unsafe name.count <= 2 && name.allSatisfy { $0 == UInt8(ascii: ".") }
    }

    private func isFolder(_ name: UnsafeRawBufferPointer, in folder: String) -> Bool? {
        let name = unsafe String(utf8: name)
        return isFolder(folder.isEmpty ? name : "\(folder)/\(name)")
    }

    /// What the listing itself says; `nil` where it does not.
    private func isFolder(_ kind: Int32) -> Bool? {
        kind == Int32(DT_DIR) ? true : kind == Int32(DT_REG) ? false : nil
    }

    /// Whether a path is a folder; `nil` for what is neither folder nor file.
    private func isFolder(_ path: String) -> Bool? {
        var status = stat()
        guard unsafe lstat(absolute(path), &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return true
        case S_IFREG: return false
        case S_IFLNK:
            guard unsafe stat(absolute(path), &status) == 0 else { return nil }
            return status.st_mode & S_IFMT == S_IFREG ? false : nil
        default: return nil
        }
    }
}

// Outside the type, whose own methods would stand in front of the system's calls of the same names.

/// `read(2)`, begun again where a signal cut it short.
private func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    while true {
        let step = unsafe read(descriptor, buffer, count)
        if step >= 0 || errno != EINTR { return step }
    }
}

/// `write(2)` until nothing is left; whether all of it could be written.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in
        unsafe writeAll(bytes) { start, count, _ in unsafe write(descriptor, start, count) }
    }
}

/// The same at a place of the file (`pwrite(2)`), which other threads may write to meanwhile.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, at place: Int) -> Bool {
    unsafe writeAll(bytes) { start, count, written in unsafe pwrite(descriptor, start, count, off_t(place + written)) }
}

private func writeAll(
    _ bytes: UnsafeRawBufferPointer, _ step: (UnsafeRawPointer?, Int, _ written: Int) -> Int
) -> Bool {
    var written = 0
    while written < bytes.count {
        let count = unsafe step(bytes.baseAddress?.advanced(by: written), bytes.count - written, written)
        if count < 0 && errno != EINTR { return false }
        written += max(count, 0)
    }
    return true
}

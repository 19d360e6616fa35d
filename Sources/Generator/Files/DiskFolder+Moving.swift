#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

extension DiskFolder {
    /// Makes the folder itself, and those that it lies in.
    ///
    /// - Returns: Those that were not there before, the topmost first.
    func make() throws(FileError) -> [String] {
        var folder = root.first == "/" ? "/" : ""
        var made: [String] = []
        for part in root.split(separator: "/") {
            folder += folder.isEmpty || folder == "/" ? "\(part)" : "/\(part)"
            if unsafe mkdir(folder, 0o755) == 0 {
                made.append(folder)
            } else if errno != EEXIST, errno != EISDIR {
                throw failure("")
            }
        }
        return made
    }

    func makeFolder(_ path: String) throws(FileError) {
        if unsafe mkdir(absolute(path), 0o755) != 0 { throw failure(path) }
    }

    /// Writes a file that was not there before, mostly into a folder that was not, either.
    ///
    /// - Returns: How it stands then.
    @discardableResult
    func create(_ bytes: [UInt8], at path: String) throws(FileError) -> FileStamp? {
        try makeFolders(above: path)
        let descriptor = unsafe at(path) { unsafe open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) }
        guard descriptor >= 0 else { throw failure(path) }
        let isWhole = writeAll(bytes, to: descriptor)
        let stamp = FileStamp(of: descriptor)
        guard close(descriptor) == 0, isWhole else { throw failure(path) }
        return stamp
    }

    /// Makes the nearest folder first: mostly the others are there.
    private func makeFolders(above path: String) throws(FileError) {
        var missing: [String] = []
        var folder = folderName(path)
        while !folder.isEmpty, unsafe at(folder, { unsafe mkdir($0, 0o755) }) != 0, errno != EEXIST {
            guard errno == ENOENT else { throw failure(path) }
            missing.append(folder)
            folder = folderName(folder)
        }
        while let folder = missing.popLast() {
            if unsafe at(folder, { unsafe mkdir($0, 0o755) }) != 0, errno != EEXIST { throw failure(path) }
        }
    }

    /// Whether a file holds exactly these bytes; `nil` where there is none.
    func compare(_ bytes: [UInt8], with path: String) throws(FileError) -> Bool? {
        var status = stat()
        guard unsafe at(path, { unsafe stat($0, &status) }) == 0 else { return nil }
        guard Int(status.st_size) == bytes.count else { return false }
        return try read(path) == bytes
    }

    /// Whether a folder could be moved to where nothing but an empty one stands.
    func move(_ path: String, to place: String) -> Bool { unsafe rename(absolute(path), absolute(place)) == 0 }

    /// Puts a file into the place of another.
    func replace(_ place: String, by path: String) throws(FileError) {
        if unsafe rename(absolute(path), absolute(place)) == 0 { return }
        // A link may lead to another disk.
        guard errno == EXDEV, let bytes = try read(path) else { throw failure(place) }
        try write(bytes, to: place)
    }

    /// Removes a folder with everything in it; none that is not there.
    func removeAll(_ path: String) throws(FileError) {
        var pending = [(folder: path, isEmptied: false)]
        while let (folder, isEmptied) = pending.last {
            if unsafe rmdir(absolute(folder)) == 0 || errno == ENOENT {
                pending.removeLast()
                continue
            }
            guard !isEmptied, errno == ENOTEMPTY || errno == EEXIST else { throw failure(folder) }
            pending[pending.count - 1].isEmptied = true
            for entry in try entries(of: folder) {
                let path = "\(folder)/\(entry.name)"
                if entry.isFolder {
                    pending.append((path, false))
                } else if unsafe unlink(absolute(path)) != 0, errno != ENOENT {
                    throw failure(path)
                }
            }
        }
    }

    /// Removes folders, the last first, as long as they are empty.
    static func removeEmpty(_ folders: [String]) {
        for folder in folders.reversed() where unsafe rmdir(folder) != 0 { return }
    }
}

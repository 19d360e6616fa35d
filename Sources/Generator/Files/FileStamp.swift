#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// What the system says of a file and that changes whenever its bytes do. The time of the last change of status cannot be
/// set back by any program.
public struct FileStamp: Hashable, Sendable {
    var size: Int64 = 0
    /// In nanoseconds since 1970.
    var modified: Int64 = 0
    var changed: Int64 = 0
    var inode: UInt64 = 0
}

extension DiskFolder {
    /// `nil` where there is no such file.
    func stamp(_ path: String) -> FileStamp? {
        var status = stat()
        return unsafe at(path) { unsafe stat($0, &status) } == 0 ? FileStamp(status) : nil
    }
}

extension FileStamp {
    /// Of a file that is open.
    init?(of descriptor: Int32) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    init(_ status: stat) {
        #if canImport(Darwin)
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        self.init(
            size: Int64(status.st_size), modified: Self.nanoseconds(modified), changed: Self.nanoseconds(changed),
            inode: UInt64(status.st_ino))
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

/// The clock by which the system stamps files, in nanoseconds since 1970.
func fileClock() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

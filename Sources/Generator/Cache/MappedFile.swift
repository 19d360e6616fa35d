internal import Bytes

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A file of which little is read: the system brings in what is looked at, and no more.
///
/// A class because the mapping is the system's, and ends with it. Files that are mapped are never written to: who leaves a
/// new one puts it in the place of the old, which stays as it is for whoever has it open.
@safe final class MappedFile: @unchecked Sendable {
    private let start: UnsafeRawPointer
    let count: Int

    /// `nil` for a file that is not there, or is empty.
    init?(_ path: String) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
        let size = Int(status.st_size)
        let mapped = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else { return nil }
        unsafe start = UnsafeRawPointer(mapped)
        count = Int(status.st_size)
    }

    deinit { unsafe munmap(UnsafeMutableRawPointer(mutating: start), count) }

    /// `nil` for what reaches beyond the end.
    func withBytes<Result>(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
        guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
        return unsafe body(UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count))
    }
}

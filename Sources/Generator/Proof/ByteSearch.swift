#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

extension UnsafeBufferPointer<UInt8> {
    /// Where a byte stands first, looked for in many bytes at once.
    func find(_ byte: UInt8) -> Int? {
        guard let base = unsafe UnsafeRawPointer(baseAddress) else { return nil }
        return unsafe memchr(base, Int32(byte), count).map { unsafe UnsafeRawPointer($0) - base }
    }

    func holds(_ byte: UInt8) -> Bool { unsafe find(byte) != nil }

    /// Whether it begins with these bytes, of which there is one at least.
    func begins(with prefix: [UInt8]) -> Bool {
        guard let base = baseAddress, count >= prefix.count else { return false }
        return unsafe prefix.withUnsafeBufferPointer { prefix in
            unsafe prefix.baseAddress.map { unsafe memcmp(base, $0, prefix.count) == 0 } ?? true
        }
    }
}

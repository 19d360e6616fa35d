internal import CXXHash

/// XXH3 in 128 bits (https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md), for what is to be known again: pages in
/// the list of a publication, files that nobody else writes.
///
/// It takes a tenth of the time of SHA-256, and no two contents that come about by themselves share it. Who sets out to find
/// two that do may succeed: where that matters, ``SHA256`` stands.
enum XXH128 {
    /// The hash of `bytes` as 32 hexadecimal digits, as `xxh128sum` prints it.
    static func hexadecimal(_ bytes: [UInt8]) -> String { unsafe bytes.withUnsafeBytes { unsafe hexadecimal($0) } }

    static func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> String {
        let hash = unsafe charte_xxh128(bytes.baseAddress, bytes.count)
        return unsafe withUnsafeBytes(of: (hash.high64.bigEndian, hash.low64.bigEndian)) { unsafe hexadecimalText($0) }
    }
}

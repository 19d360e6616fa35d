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
        return hexadecimal(hash.high64, hash.low64)
    }

    /// The hash of bytes that come one piece after the other.
    static func hexadecimal(pieces: [[UInt8]]) -> String {
        guard let state = unsafe charte_xxh128_begin() else { preconditionFailure("xxHash: out of memory") }
        for piece in pieces {
            unsafe piece.withUnsafeBytes { unsafe charte_xxh128_add(state, $0.baseAddress, $0.count) }
        }
        let hash = unsafe charte_xxh128_end(state)
        return hexadecimal(hash.high64, hash.low64)
    }

    private static func hexadecimal(_ high: UInt64, _ low: UInt64) -> String {
        unsafe withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { unsafe hexadecimalText($0) }
    }
}

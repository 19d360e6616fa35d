internal import CNettle

/// The hash of FIPS 180-4 (https://doi.org/10.6028/NIST.FIPS.180-4), for the names of assets and what browsers compare.
enum SHA256 {
    /// The hash of `bytes` as 64 hexadecimal digits.
    static func hexadecimal(_ bytes: [UInt8]) -> String { unsafe bytes.withUnsafeBytes { unsafe hexadecimal($0) } }

    static func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> String {
        unsafe withHash(of: bytes) { unsafe hexadecimalText(UnsafeRawBufferPointer($0)) }
    }

    /// The hash as policies write it (RFC 4648 § 4).
    static func base64(_ bytes: [UInt8]) -> String {
        unsafe bytes.withUnsafeBytes { unsafe base64($0) }
    }

    private static func base64(_ bytes: UnsafeRawBufferPointer) -> String {
        unsafe withHash(of: bytes) { hash in
            let count = (hash.count + 2) / 3 * 4
            return unsafe String(unsafeUninitializedCapacity: count) { text in
                unsafe text.withMemoryRebound(to: CChar.self) { text in
                    guard let start = text.baseAddress else { return 0 }
                    unsafe nettle_base64_encode_raw(start, hash.count, hash.baseAddress)
                    return count
                }
            }
        }
    }

    private static func withHash(
        of bytes: UnsafeRawBufferPointer, _ use: (UnsafeBufferPointer<UInt8>) -> String
    ) -> String {
        var state = sha256_ctx()
        unsafe nettle_sha256_init(&state)
        unsafe nettle_sha256_update(&state, bytes.count, bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
        return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_SIZE)) { hash in
            unsafe nettle_sha256_digest(&state, hash.count, hash.baseAddress)
            return unsafe use(UnsafeBufferPointer(hash))
        }
    }
}

internal import CNettle

/// The hash of FIPS 180-4 (https://doi.org/10.6028/NIST.FIPS.180-4), for the names of assets and the list of pages.
enum SHA256 {
    /// The hash of `bytes` as 64 hexadecimal digits. Every page of a site is hashed, so this is a hot path: Nettle uses what
    /// the processor has for it.
    static func hexadecimal(_ bytes: [UInt8]) -> String {
        var state = sha256_ctx()
        unsafe nettle_sha256_init(&state)
        unsafe bytes.withUnsafeBufferPointer { unsafe nettle_sha256_update(&state, $0.count, $0.baseAddress) }
        return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_SIZE)) { hash in
            unsafe nettle_sha256_digest(&state, hash.count, hash.baseAddress)
            return unsafe text(UnsafeBufferPointer(hash))
        }
    }

    private static func text(_ hash: UnsafeBufferPointer<UInt8>) -> String {
        unsafe String(unsafeUninitializedCapacity: 2 * hash.count) { text in
            for index in hash.indices {
                let byte = unsafe hash[index]
                unsafe text[2 * index] = digit(byte >> 4)
                unsafe text[2 * index + 1] = digit(byte & 15)
            }
            return 2 * hash.count
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}

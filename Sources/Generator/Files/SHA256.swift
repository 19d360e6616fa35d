internal import CNettle

/// The hash of FIPS 180-4 (https://doi.org/10.6028/NIST.FIPS.180-4), for the names of assets and the list of pages.
enum SHA256 {
    /// The hash of `bytes` as 64 hexadecimal digits. Every page of a site is hashed, so this is a hot path: Nettle uses what
    /// the processor has for it.
    static func hexadecimal(_ bytes: [UInt8]) -> String {
        var state = sha256_ctx()
        unsafe nettle_sha256_init(&state)
        unsafe bytes.withUnsafeBufferPointer { unsafe nettle_sha256_update(&state, $0.count, $0.baseAddress) }
        var hash = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
        unsafe nettle_sha256_digest(&state, hash.count, &hash)
        return String(decoding: hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}

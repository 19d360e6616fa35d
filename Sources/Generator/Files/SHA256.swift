/// The hash of FIPS 180-4 (https://doi.org/10.6028/NIST.FIPS.180-4), for the names of assets and the list of pages.
///
/// Written here because the libraries that offer it are many times the size of the rest of the program.
struct SHA256 {
    private typealias Words = UnsafeMutableBufferPointer<UInt32>

    private var state = State()

    private struct State {
        var (a, b): (UInt32, UInt32) = (0x6a09_e667, 0xbb67_ae85)
        var (c, d): (UInt32, UInt32) = (0x3c6e_f372, 0xa54f_f53a)
        var (e, f): (UInt32, UInt32) = (0x510e_527f, 0x9b05_688c)
        var (g, h): (UInt32, UInt32) = (0x1f83_d9ab, 0x5be0_cd19)

        var words: [UInt32] { [a, b, c, d, e, f, g, h] }
    }

    /// The hash of `bytes` as 64 hexadecimal digits. Every page of a site is hashed, so this is a hot path.
    static func hexadecimal(_ bytes: [UInt8]) -> String {
        var hash = SHA256()
        let whole = bytes.count & ~63
        // The schedule of a block has room of its own, once for all blocks.
        unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
            unsafe constants.withUnsafeBufferPointer { constants in
                unsafe bytes.withUnsafeBufferPointer { unsafe hash.add($0, upTo: whole, words, constants) }
                let rest = padded(bytes[whole...], length: bytes.count)
                unsafe rest.withUnsafeBufferPointer { unsafe hash.add($0, upTo: rest.count, words, constants) }
            }
        }
        return String(decoding: hash.state.words.flatMap(digits), as: UTF8.self)
    }

    private static func digits(_ word: UInt32) -> [UInt8] {
        stride(from: 28, through: 0, by: -4).map { shift in
            let digit = UInt8(truncatingIfNeeded: word >> UInt32(shift)) & 15
            return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        }
    }

    /// What does not fill a block, then a bit, zeros, and the length in bits, up to a multiple of 64 bytes.
    private static func padded(_ rest: ArraySlice<UInt8>, length: Int) -> [UInt8] {
        var blocks = Array(rest) + [0x80]
        while blocks.count % 64 != 56 { blocks.append(0) }
        let bits = UInt64(length) * 8
        for shift in stride(from: 56, through: 0, by: -8) { blocks.append(UInt8(truncatingIfNeeded: bits >> shift)) }
        return blocks
    }

    private mutating func add(
        _ bytes: UnsafeBufferPointer<UInt8>, upTo end: Int, _ words: Words, _ constants: UnsafeBufferPointer<UInt32>
    ) {
        var start = 0
        while start < end {
            unsafe Self.schedule(bytes, from: start, words)
            unsafe turn(words, constants)
            start += 64
        }
    }

    private static func schedule(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ words: Words) {
        for index in 0..<16 {
            let at = start + index * 4
            let high = unsafe UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16
            unsafe words[index] = high | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
        }
        for index in 16..<64 {
            let (before, after) = unsafe (words[index - 15], words[index - 2])
            let one = rotate(before, 7) ^ rotate(before, 18) ^ (before >> 3)
            let two = rotate(after, 17) ^ rotate(after, 19) ^ (after >> 10)
            unsafe words[index] = words[index - 16] &+ one &+ words[index - 7] &+ two
        }
    }

    private mutating func turn(_ words: Words, _ constants: UnsafeBufferPointer<UInt32>) {
        var now = state
        for index in 0..<64 {
            let choice = (now.e & now.f) ^ (~now.e & now.g)
            let mixed = rotate(now.e, 6) ^ rotate(now.e, 11) ^ rotate(now.e, 25)
            let one = unsafe now.h &+ mixed &+ choice &+ constants[index] &+ words[index]
            let majority = (now.a & now.b) ^ (now.a & now.c) ^ (now.b & now.c)
            let two = (rotate(now.a, 2) ^ rotate(now.a, 13) ^ rotate(now.a, 22)) &+ majority
            (now.h, now.g, now.f, now.e) = (now.g, now.f, now.e, now.d &+ one)
            (now.d, now.c, now.b, now.a) = (now.c, now.b, now.a, one &+ two)
        }
        (state.a, state.b, state.c, state.d) =
            (state.a &+ now.a, state.b &+ now.b, state.c &+ now.c, state.d &+ now.d)
        (state.e, state.f, state.g, state.h) =
            (state.e &+ now.e, state.f &+ now.f, state.g &+ now.g, state.h &+ now.h)
    }

    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}

private func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

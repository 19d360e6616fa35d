/// The hash of FIPS 180-4 (https://doi.org/10.6028/NIST.FIPS.180-4), for the names of assets.
///
/// Written here because the libraries that offer it are many times the size of the rest of the program.
struct SHA256 {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]

    /// The hash of `bytes` as 64 hexadecimal digits.
    static func hexadecimal(_ bytes: [UInt8]) -> String {
        var hash = SHA256()
        let blocks = padded(bytes)
        for start in stride(from: 0, to: blocks.count, by: 64) { hash.add(blocks[start..<start + 64]) }
        return hash.state.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    /// A bit, zeros, and the length in bits, up to a multiple of 64 bytes.
    private static func padded(_ bytes: [UInt8]) -> [UInt8] {
        var blocks = bytes + [0x80]
        while blocks.count % 64 != 56 { blocks.append(0) }
        let length = UInt64(bytes.count) * 8
        for shift in stride(from: 56, through: 0, by: -8) { blocks.append(UInt8(truncatingIfNeeded: length >> shift)) }
        return blocks
    }

    private mutating func add(_ block: ArraySlice<UInt8>) {
        var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { start in
            (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(block[start + $1]) }
        }
        for index in 16..<64 {
            let (before, after) = (words[index - 15], words[index - 2])
            let one = rotate(before, 7) ^ rotate(before, 18) ^ (before >> 3)
            let two = rotate(after, 17) ^ rotate(after, 19) ^ (after >> 10)
            words.append(words[index - 16] &+ one &+ words[index - 7] &+ two)
        }
        var work = state
        for index in 0..<64 { Self.turn(&work, word: words[index], constant: Self.constants[index]) }
        for index in 0..<8 { state[index] &+= work[index] }
    }

    private static func turn(_ work: inout [UInt32], word: UInt32, constant: UInt32) {
        let (a, e) = (work[0], work[4])
        let choice = (e & work[5]) ^ (~e & work[6])
        let one = work[7] &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice &+ constant &+ word
        let majority = (a & work[1]) ^ (a & work[2]) ^ (work[1] & work[2])
        let two = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
        work = [one &+ two, a, work[1], work[2], work[3] &+ one, e, work[5], work[6]]
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

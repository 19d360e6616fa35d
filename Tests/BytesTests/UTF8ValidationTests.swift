import Testing

@testable import Bytes

/// Held against what the standard library says of the same bytes.
@Suite struct UTF8ValidationTests {
    private func isValid(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

    /// Every pair of bytes around the places where sixteen and sixty-four bytes meet, and at the end.
    @Test func `two bytes that stand among others`() {
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                for before in [0, 1, 2, 7, 8, 15, 16, 17, 18, 33, 63, 65] {
                    let start = [UInt8](repeating: 0x61, count: before) + [first, second]
                    let bytes = start + (before % 2 == 0 ? [] : Array("bc à la fin".utf8))
                    #expect(isValidUTF8(bytes) == isValid(bytes), "\(bytes)")
                }
            }
        }
    }

    @Test func `what begins with a rare byte`() {
        for first: UInt8 in [0xC1, 0xE0, 0xE1, 0xE2, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5] {
            for second: UInt8 in [0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0] {
                for rest: [UInt8] in [[], [0x80], [0xBF, 0xBF], [0x80, 0x80, 0x80], [0x80, 0x41], [0xC3, 0xA9]] {
                    for before in 0..<10 {
                        let bytes = Array("élèves ’".utf8.prefix(before)) + [first, second] + rest
                        for bytes in [bytes, bytes + Array("de l’État — l’été".utf8)] {
                            #expect(isValidUTF8(bytes) == isValid(bytes), "\(bytes)")
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: [
        "", "été", "sommet islamique", "l’Organisation de la coopération islamique", "organisation-internationale",
    ])
    func `a text of bytes is what the standard library makes of them`(text: String) {
        for bytes in [Array(text.utf8), Array(text.utf8) + [0xC3], [0xA9] + Array(text.utf8)] {
            let made = unsafe bytes.withUnsafeBytes { unsafe String(utf8: $0) }
            #expect(made == String(decoding: bytes, as: UTF8.self))
            #expect(Array(made.utf8) == Array(String(decoding: bytes, as: UTF8.self).utf8))
        }
    }

    @Test(arguments: 1...20)
    func `texts of many scripts, whole and with a byte that is another`(seed: UInt64) {
        var random = Random(state: seed)
        let scalars = Array(
            "aé’ «»—ÿ€한𝄞אء\u{FFFD}\u{D7FF}\u{E000}\u{10FFFF}\u{0}\u{7F}\u{80}\u{7FF}\u{800}".unicodeScalars)
        for round in 0..<500 {
            var text = String.UnicodeScalarView()
            for _ in 0..<random.below(round % 5 == 0 ? 200 : 40) {
                text.append(random.below(3) == 0 ? scalars[random.below(scalars.count)] : "e")
            }
            var bytes = Array(String(text).utf8)
            #expect(isValidUTF8(bytes))
            guard !bytes.isEmpty else { continue }
            if random.below(2) == 0 {
                bytes.removeLast()
            } else {
                bytes[random.below(bytes.count)] = UInt8(random.below(256))
            }
            #expect(isValidUTF8(bytes) == isValid(bytes), "\(bytes)")
        }
    }
}

/// SplitMix64: the same texts in every run.
private struct Random {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
}

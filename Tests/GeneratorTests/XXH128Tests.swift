import Testing

@testable import Generator

/// Held against what `xxh128sum` 0.8.1 prints.
@Suite struct XXH128Tests {
    @Test(arguments: [
        ("", "99aa06d3014798d86001c324468d497f"), ("a", "a96faf705af16834e6c632b61e964e1f"),
        ("é", "90326970ab18793af7940a006cf10cb3"),
        (String(repeating: "Charte ", count: 100), "e4663025ea46af4c910687625237e58a"),
    ])
    func `the hash is that of the reference program`(text: String, hash: String) {
        #expect(XXH128.hexadecimal(Array(text.utf8)) == hash)
    }

    @Test(arguments: [0, 1, 100, 1_000, 300_000])
    func `pieces have the hash of the whole`(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        for cut in [0, count / 3, count] {
            let pieces = [Array(bytes[..<cut]), [], Array(bytes[cut...])]
            #expect(XXH128.hexadecimal(pieces: pieces) == XXH128.hexadecimal(bytes))
        }
        #expect(XXH128.hexadecimal(pieces: []) == XXH128.hexadecimal([UInt8]()))
    }
}

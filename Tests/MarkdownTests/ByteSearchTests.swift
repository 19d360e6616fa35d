import Testing

@testable import Markdown

@Suite struct ByteSearchTests {
    /// More than a lane of sixteen can count, with scalars of every length, wherever the sixteen begin.
    @Test(arguments: [0, 1, 15, 16, 17, 4079, 4080, 4081, 9000])
    func `scalars are counted as Swift counts them`(length: Int) {
        let text = String(repeating: "a é l’État 🕊 ", count: 700)
        let bytes = Array(text.utf8)
        for start in 0..<20 {
            let range = start..<min(start + length, bytes.count)
            #expect(bytes.scalarCount(in: range) == bytes[range].count { $0 & 0xC0 != 0x80 })
        }
        #expect(bytes.scalarCount(in: bytes.indices) == text.unicodeScalars.count)
    }
}

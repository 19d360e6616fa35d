import Testing

@testable import Markdown

@Suite struct ByteSetTests {
    @Test(arguments: ["&<>\"", "\\&[]~\0", ";!?:0123456789", "a"])
    func `a search stops at the first byte of the set, wherever it stands`(members: String) {
        let set = ByteSet(Array(members.utf8))
        for length in 0...40 {
            for place in 0...length {
                for byte in UInt8.min...UInt8.max where set.contains(byte) == members.utf8.contains(byte) {
                    var bytes = [UInt8](repeating: 0xC3, count: length)
                    if place < length { bytes[place] = byte }
                    let run = unsafe bytes.withUnsafeBufferPointer { unsafe set.run(in: $0, from: 0, to: length) }
                    #expect(run == (set.contains(byte) ? place : length))
                }
            }
        }
    }

    @Test func `a search goes from its start to its end`() {
        let bytes = Array("a<b<c&d".utf8)
        let set = ByteSet("<&")
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe #expect(set.run(in: bytes, from: 2, to: 7) == 1)
            unsafe #expect(set.run(in: bytes, from: 4, to: 5) == 1)
            unsafe #expect(set.run(in: bytes, from: 7, to: 7) == 0)
        }
    }
}

import Bytes
import Testing

struct LongCopyTests {
    @Test(arguments: [0, 1, 2047, 2048, 2049, 4096, 10_000])
    func `bytes are copied whole, and nothing beside them`(count: Int) {
        let source = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) }
        var target = [UInt8](repeating: 0xFF, count: count + 2)
        unsafe target.withUnsafeMutableBytes { target in
            unsafe source.withUnsafeBytes { source in
                guard let start = target.baseAddress, let from = source.baseAddress else { return }
                unsafe (start + 1).copyBytes(from: from, count)
            }
        }
        #expect(target == [0xFF] + source + [0xFF])
        #expect(unsafe source.withUnsafeBytes { unsafe [UInt8](copying: $0) } == source)
    }

    @Test(arguments: [0, 1, 2048, 2049, 9_999])
    func `a part is appended whole`(count: Int) {
        let source = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 13) }
        var bytes: [UInt8] = [1, 2]
        bytes.append(long: source[1..<1 + count])
        #expect(bytes == [1, 2] + source[1..<1 + count])
    }

    @Test func `a buffer keeps what was written while it grows`() {
        var buffer = ByteBuffer(capacity: 64)
        var expected: [UInt8] = []
        for size in [1, 70, 2_500, 3, 9_000] {
            let piece = [UInt8](repeating: UInt8(truncatingIfNeeded: size), count: size)
            buffer.append(piece)
            expected += piece
        }
        let bytes = buffer.bytes
        #expect(bytes == expected)
    }
}

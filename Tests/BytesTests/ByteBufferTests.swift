import Testing

@testable import Bytes

@Suite struct ByteBufferTests {
    @Test func `what is written stands one after the other, also where the block had to grow`() {
        var buffer = ByteBuffer(capacity: 1)
        var expected: [UInt8] = []
        for number in 0..<1000 {
            let piece = [UInt8](repeating: UInt8(number & 255), count: number % 97)
            buffer.append(piece)
            buffer.append(UInt8(ascii: "|"))
            expected += piece + [UInt8(ascii: "|")]
        }
        let (bytes, count, last) = (buffer.bytes, buffer.count, buffer.last)
        #expect(bytes == expected)
        #expect(count == expected.count)
        #expect(last == UInt8(ascii: "|"))
    }

    @Test func `a piece longer than twice the block fits`() {
        var buffer = ByteBuffer(capacity: 64)
        buffer.append(text: String(repeating: "é", count: 500))
        let text = buffer.text
        #expect(text == String(repeating: "é", count: 500))
    }

    @Test func `nothing is nothing`() {
        var buffer = ByteBuffer()
        buffer.append([])
        buffer.append(text: "")
        buffer.append("")
        let (isEmpty, last, bytes) = (buffer.isEmpty, buffer.last, buffer.bytes)
        #expect(isEmpty)
        #expect(last == nil)
        #expect(bytes.isEmpty)
    }

    @Test(arguments: [(0, ""), (3, "abc"), (9, "abcdef"), (-1, "")])
    func `what is taken back leaves what stands before it`(count: Int, left: String) {
        var buffer = ByteBuffer()
        buffer.append("abcdef")
        buffer.truncate(to: count)
        let text = buffer.text
        #expect(text == left)
        buffer.removeLast(100)
        let isEmpty = buffer.isEmpty
        #expect(isEmpty)
    }

    @Test func `two blocks change places with all that they hold`() {
        var one = ByteBuffer()
        var other = ByteBuffer(capacity: 4096)
        one.append("one")
        one.exchange(with: &other)
        one.append(text: String(repeating: "x", count: 300))
        let (text, count) = (other.text, one.count)
        #expect(text == "one")
        #expect(count == 300)
    }

    @Test func `a number put in the place of another has its lowest byte first`() {
        var buffer = ByteBuffer()
        buffer.append("<12345678>")
        buffer.replace(at: 1, by: 0x0807_0605_0403_0201)
        let bytes = buffer.bytes
        #expect(bytes == [UInt8(ascii: "<"), 1, 2, 3, 4, 5, 6, 7, 8, UInt8(ascii: ">")])
    }
}

import Testing

@testable import Bytes

@Suite struct ArrayRoomTests {
    @Test(arguments: [(0, 0), (1, 0), (1, 1), (100, 7), (5000, 5000)])
    func `an array has the bytes that were written, and no others`(room: Int, count: Int) {
        let bytes = unsafe [UInt8](roomFor: room) { buffer in
            #expect(buffer.count >= room)
            for index in 0..<count { unsafe buffer[index] = UInt8(truncatingIfNeeded: index) }
            return count
        }
        #expect(bytes == (0..<count).map { UInt8(truncatingIfNeeded: $0) })
    }
}

/// Bytes while they are written: one block of memory that grows by doubling.
///
/// An array asks with every piece, of which most have a few bytes, whether someone else holds it too.
@safe struct ByteBuffer: ~Copyable, ByteSink {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = max(capacity, 64)
        unsafe start = .allocate(capacity: self.capacity)
    }

    deinit { unsafe start.deallocate() }

    var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: start, count: count)) }

    var text: String { unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }

    var isEmpty: Bool { count == 0 }

    var last: UInt8? { unsafe count == 0 ? nil : start[count - 1] }

    mutating func removeLast(_ number: Int) { count = max(count - number, 0) }

    mutating func removeAll() { count = 0 }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        if capacity - count < bytes.count { grow(by: bytes.count) }
        unsafe (start + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if capacity == count { grow(by: 1) }
        unsafe start[count] = byte
        count += 1
    }

    @inline(never) private mutating func grow(by extra: Int) {
        capacity = max(count + extra, capacity * 2)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        unsafe larger.update(from: start, count: count)
        unsafe start.deallocate()
        unsafe start = larger
    }
}

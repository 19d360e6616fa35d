/// Bytes while they are written: one block of memory that grows by doubling.
///
/// An array asks with every piece, of which most have a few bytes, whether someone else holds it too: that takes ten times as
/// long as to write them. All of it is open to the modules that write with it, so that nothing is called from piece to piece.
@frozen @safe public struct ByteBuffer: ~Copyable {
    @usableFromInline var start: UnsafeMutableRawPointer
    @usableFromInline var capacity: Int
    @usableFromInline var written = 0

    /// - Parameter capacity: About how many bytes there will be.
    @inlinable public init(capacity: Int = 256) {
        self.capacity = max(capacity, 64)
        unsafe start = .allocate(byteCount: self.capacity, alignment: 16)
    }

    @inlinable deinit { unsafe start.deallocate() }
}

// MARK: - What was written

extension ByteBuffer {
    /// How many bytes were written.
    @inlinable public var count: Int { written }

    @inlinable public var isEmpty: Bool { count == 0 }

    @inlinable public var last: UInt8? {
        unsafe count == 0 ? nil : start.load(fromByteOffset: count - 1, as: UInt8.self)
    }

    /// The bytes where they stand; they stand there until more are written.
    @inlinable public var raw: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(start: start, count: count) }

    @inlinable public var bytes: [UInt8] { unsafe Array(copying: raw) }

    /// What is not UTF-8 is replaced by U+FFFD.
    @inlinable public var text: String { unsafe String(utf8: raw) }
}

// MARK: - Writing

extension ByteBuffer {
    /// Makes room for so many bytes more.
    @inlinable @inline(__always) public mutating func reserve(_ extra: Int) {
        if capacity &- count < extra { grow(by: extra) }
    }

    @inline(never) @usableFromInline mutating func grow(by extra: Int) {
        capacity = max(count + extra, capacity * 2)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        unsafe larger.copyBytes(from: start, count)
        unsafe start.deallocate()
        unsafe start = larger
    }

    /// Where so many bytes are to be put at once; they count as written.
    @inlinable @inline(__always) public mutating func advance(by size: Int) -> UnsafeMutableRawPointer {
        reserve(size)
        defer { written &+= size }
        return unsafe start + count
    }

    @inlinable @inline(__always) public mutating func append(_ byte: UInt8) {
        unsafe advance(by: 1).storeBytes(of: byte, as: UInt8.self)
    }

    @inlinable @inline(__always) public mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        unsafe advance(by: bytes.count).copyBytes(from: source, bytes.count)
    }

    @inlinable public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe append(UnsafeRawBufferPointer(bytes))
    }

    @inlinable public mutating func append(_ bytes: [UInt8]) { unsafe bytes.withUnsafeBytes { unsafe append($0) } }

    /// By a name of its own: without one every literal would be a `String` first.
    @inlinable public mutating func append(text: String) { unsafe text.withBytes { unsafe append($0) } }

    @inlinable public mutating func append(_ text: StaticString) {
        unsafe append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// A number in the place of bytes that were written before, the lowest byte first.
    @inlinable public mutating func replace(at place: Int, by number: UInt64) {
        precondition(place >= 0 && place + 8 <= count, "a number was put behind what was written")
        unsafe start.storeBytes(of: number.littleEndian, toByteOffset: place, as: UInt64.self)
    }
}

// MARK: - Taking back

extension ByteBuffer {
    /// Forgets all but the first bytes, and keeps the room.
    @inlinable public mutating func truncate(to count: Int) { written = max(0, min(count, written)) }

    @inlinable public mutating func removeLast(_ number: Int) { truncate(to: count - number) }

    @inlinable public mutating func removeAll() { written = 0 }

    /// Each goes on with what the other has written.
    @inlinable public mutating func exchange(with other: inout ByteBuffer) { swap(&self, &other) }
}

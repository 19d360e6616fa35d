/// How what is remembered of a build is written: numbers of eight bytes, texts with their length in front.
///
/// Memory of its own, which grows by doubling: to append eight bytes to an array takes ten times as long as to write them,
/// and a build does so a hundred times a page.
@safe struct StoredWriter: ~Copyable {
    private var start: UnsafeMutableRawPointer
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 1024) {
        self.capacity = capacity
        unsafe start = .allocate(byteCount: capacity, alignment: 16)
    }

    deinit { unsafe start.deallocate() }

    /// What was written; it stands until more is.
    var raw: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(start: start, count: count) }

    var bytes: [UInt8] { unsafe Array(raw) }

    /// Forgets what was written, and keeps the room.
    mutating func removeAll() { count = 0 }

    /// Where so many bytes go.
    @inline(__always) private mutating func advance(by size: Int) -> UnsafeMutableRawPointer {
        if count &+ size > capacity { grow(toHold: count + size) }
        defer { count &+= size }
        return unsafe start + count
    }

    @inline(never) private mutating func grow(toHold wanted: Int) {
        capacity = max(wanted, capacity * 2)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        unsafe larger.copyMemory(from: start, byteCount: count)
        unsafe start.deallocate()
        unsafe start = larger
    }
}

extension StoredWriter {
    @inline(__always) mutating func put(_ number: UInt64) {
        unsafe advance(by: 8).storeBytes(of: number.littleEndian, as: UInt64.self)
    }

    @inline(__always) mutating func put(_ number: Int) { put(UInt64(bitPattern: Int64(number))) }

    mutating func put(_ flag: Bool) { unsafe advance(by: 1).storeBytes(of: flag ? 1 : 0, as: UInt8.self) }

    /// In the place of eight bytes that were written before.
    mutating func replace(at place: Int, by number: UInt64) {
        precondition(place + 8 <= count, "a number was put behind what was written")
        unsafe start.storeBytes(of: number.littleEndian, toByteOffset: place, as: UInt64.self)
    }

    /// Bytes by themselves, without their number.
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        unsafe advance(by: bytes.count).copyMemory(from: source, byteCount: bytes.count)
    }

    /// The bytes of a text by themselves.
    mutating func append(_ text: String) { unsafe text.withBytes { unsafe append($0) } }

    mutating func put(_ text: String) {
        put(text.utf8.count)
        append(text)
    }

    mutating func put(_ texts: [String]) {
        put(texts.count)
        for text in texts { put(text) }
    }

    /// Numbers one beside the other, as the machine has them; bytes, too.
    mutating func put<Number: FixedWidthInteger>(_ numbers: [Number]) {
        put(numbers.count)
        unsafe numbers.withUnsafeBytes { unsafe append($0) }
    }

    mutating func put(_ stamp: FileStamp) {
        put(UInt64(bitPattern: stamp.size))
        put(UInt64(bitPattern: stamp.modified))
        put(UInt64(bitPattern: stamp.changed))
        put(stamp.inode)
    }

    /// All of it with what it is, and its hash, in front: what is damaged can be told.
    func sealed(as name: [UInt8]) -> [UInt8] {
        var sealed: [UInt8] = []
        sealed.reserveCapacity(name.count + 64 + count)
        sealed += name
        sealed += unsafe SHA256.hexadecimal(raw).utf8
        unsafe sealed.append(contentsOf: raw)
        return sealed
    }
}

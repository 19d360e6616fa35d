internal import Bytes

/// How what is remembered of a build is written: numbers of eight bytes, texts with their length in front.
struct StoredWriter: ~Copyable {
    private var buffer: ByteBuffer

    init(capacity: Int = 1024) { buffer = ByteBuffer(capacity: capacity) }

    var count: Int { buffer.count }

    /// What was written; it stands until more is.
    var raw: UnsafeRawBufferPointer { unsafe buffer.raw }

    var bytes: [UInt8] { buffer.bytes }

    /// Forgets what was written, and keeps the room.
    mutating func removeAll() { buffer.removeAll() }
}

extension StoredWriter {
    @inline(__always) mutating func put(_ number: UInt64) {
        unsafe buffer.advance(by: 8).storeBytes(of: number.littleEndian, as: UInt64.self)
    }

    @inline(__always) mutating func put(_ number: Int) { put(UInt64(bitPattern: Int64(number))) }

    mutating func put(_ flag: Bool) { buffer.append(flag ? 1 as UInt8 : 0) }

    /// In the place of eight bytes that were written before.
    mutating func replace(at place: Int, by number: UInt64) { buffer.replace(at: place, by: number) }

    /// Bytes by themselves, without their number.
    mutating func append(_ bytes: UnsafeRawBufferPointer) { unsafe buffer.append(bytes) }

    /// The bytes of a text by themselves.
    mutating func append(_ text: String) { buffer.append(text: text) }

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

    mutating func put(_ bytes: SharedBytes) {
        put(bytes.count)
        unsafe bytes.withBytes { unsafe append($0) }
    }

    mutating func put(_ stamp: FileStamp) {
        put(UInt64(bitPattern: stamp.size))
        put(UInt64(bitPattern: stamp.modified))
        put(UInt64(bitPattern: stamp.changed))
        put(stamp.inode)
    }

    /// All of it with what it is, and its hash, in front: what is damaged can be told.
    func sealed(as name: [UInt8]) -> [UInt8] {
        let body = bytes
        return Self.seal(of: [body], as: name) + body
    }

    /// What stands in front, of bytes that come in pieces.
    static func seal(of pieces: [[UInt8]], as name: [UInt8]) -> [UInt8] {
        name + XXH128.hexadecimal(pieces: pieces).utf8
    }
}

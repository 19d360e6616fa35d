/// How what is remembered of a build is written: numbers of eight bytes, texts with their length in front.
extension [UInt8] {
    mutating func put(_ number: UInt64) {
        unsafe Swift.withUnsafeBytes(of: number.littleEndian) { unsafe append(contentsOf: $0) }
    }

    mutating func put(_ number: Int) { put(UInt64(bitPattern: Int64(number))) }

    mutating func put(_ flag: Bool) { append(flag ? 1 : 0) }

    mutating func put(_ text: String) {
        put(UInt64(text.utf8.count))
        append(contentsOf: text.utf8)
    }

    mutating func put(_ texts: some Collection<String>) {
        put(texts.count)
        for text in texts { put(text) }
    }

    mutating func put(_ bytes: [UInt8]) {
        put(UInt64(bytes.count))
        append(contentsOf: bytes)
    }

    mutating func put(_ stamp: FileStamp) {
        let numbers = (
            stamp.size.littleEndian, stamp.modified.littleEndian, stamp.changed.littleEndian, stamp.inode.littleEndian
        )
        unsafe Swift.withUnsafeBytes(of: numbers) { unsafe append(contentsOf: $0) }
    }

    /// Numbers one beside the other, as the machine has them.
    mutating func put<Number: FixedWidthInteger>(_ numbers: [Number]) {
        put(UInt64(numbers.count))
        unsafe numbers.withUnsafeBytes { unsafe append(contentsOf: $0) }
    }
}

extension [UInt8] {
    /// With what it is, and its hash, in front: what is damaged can be told.
    func sealed(as name: [UInt8]) -> [UInt8] {
        var sealed: [UInt8] = []
        sealed.reserveCapacity(name.count + 64 + count)
        sealed += name
        sealed += SHA256.hexadecimal(self).utf8
        sealed += self
        return sealed
    }
}

/// Reads it again. Whatever it holds, it never reads beyond the end: a damaged file gives `nil`.
struct StoredReader {
    private let stored: [UInt8]
    private var position: Int

    init(_ bytes: [UInt8], from start: Int = 0) { (stored, position) = (bytes, start) }

    /// - Parameter bytes: As ``Swift/Array/sealed(as:)`` makes them; `nil` for what is damaged, or is something else.
    init?(sealed bytes: [UInt8], as name: [UInt8]) {
        let start = name.count + 64
        guard bytes.count > start, bytes.starts(with: name) else { return nil }
        let body = Array(bytes[start...])
        guard bytes[name.count..<start].elementsEqual(SHA256.hexadecimal(body).utf8) else { return nil }
        self.init(body)
    }

    /// How many bytes are left.
    var rest: Int { stored.count - position }

    mutating func number() -> UInt64? {
        guard rest >= 8 else { return nil }
        defer { position += 8 }
        return unsafe stored.withUnsafeBytes {
            unsafe UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        }
    }

    mutating func integer() -> Int? { number().map { Int(truncatingIfNeeded: $0) } }

    mutating func flag() -> Bool? { byte().map { $0 != 0 } }

    mutating func byte() -> UInt8? {
        guard rest > 0 else { return nil }
        defer { position += 1 }
        return stored[position]
    }

    /// Everything that is left.
    mutating func remains() -> ArraySlice<UInt8> {
        defer { position = stored.count }
        return stored[position...]
    }

    mutating func texts() -> [String]? {
        guard let count = integer(), (0...rest).contains(count) else { return nil }
        var texts: [String] = []
        texts.reserveCapacity(count)
        for _ in 0..<count {
            guard let text = text() else { return nil }
            texts.append(text)
        }
        return texts
    }

    mutating func text() -> String? { range().map { String(decoding: stored[$0], as: UTF8.self) } }

    mutating func bytes() -> [UInt8]? { range().map { Array(stored[$0]) } }

    mutating func stamp() -> FileStamp? {
        guard let size = number(), let modified = number(), let changed = number(), let inode = number() else {
            return nil
        }
        return FileStamp(
            size: Int64(bitPattern: size), modified: Int64(bitPattern: modified), changed: Int64(bitPattern: changed),
            inode: inode)
    }

    mutating func numbers<Number: FixedWidthInteger>(_ type: Number.Type) -> [Number]? {
        let width = MemoryLayout<Number>.size
        guard let count = number(), count <= UInt64(rest / width) else { return nil }
        defer { position += Int(count) * width }
        return unsafe [Number](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
            unsafe stored.withUnsafeBytes { stored in
                let range = position..<position + Int(count) * width
                unsafe UnsafeMutableRawBufferPointer(buffer)
                    .copyMemory(from: UnsafeRawBufferPointer(rebasing: stored[range]))
            }
            filled = Int(count)
        }
    }

    /// A text or bytes, passed over.
    private mutating func range() -> Range<Int>? {
        guard let count = number(), count <= UInt64(rest) else { return nil }
        defer { position += Int(count) }
        return position..<position + Int(count)
    }
}

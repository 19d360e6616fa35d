/// Reads what a ``StoredWriter`` wrote. Whatever it holds, it never reads beyond the end: a damaged file gives `nil`.
struct StoredReader {
    private let stored: [UInt8]
    private var position: Int

    init(_ bytes: [UInt8], from start: Int = 0) { (stored, position) = (bytes, start) }

    /// - Parameter bytes: As ``StoredWriter/sealed(as:)`` makes them; `nil` for what is damaged, or is something else.
    init?(sealed bytes: [UInt8], as name: [UInt8]) {
        let start = name.count + 32
        guard bytes.count > start, bytes.starts(with: name) else { return nil }
        let body = Array(bytes[start...])
        guard bytes[name.count..<start].elementsEqual(XXH128.hexadecimal(body).utf8) else { return nil }
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

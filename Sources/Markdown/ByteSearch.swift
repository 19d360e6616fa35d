#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

extension [UInt8] {
    /// The first place of `byte` in a range, by the system's own search, which looks at many bytes at once.
    func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        unsafe withUnsafeBytes { bytes in
            guard !range.isEmpty, let start = bytes.baseAddress else { return nil }
            let found = unsafe memchr(start + range.lowerBound, Int32(byte), range.count)
            return unsafe found.map { unsafe UnsafeRawPointer($0) - start }
        }
    }

    /// The next LF or CR, looked for in stretches: a text may hold very many of the one and none of the other.
    func endOfLine(from start: Int) -> Int? {
        var start = start
        while start < count {
            let end = Swift.min(start + 512, count)
            let feed = firstIndex(of: 0x0A, in: start..<end)
            if let found = firstIndex(of: 0x0D, in: start..<(feed ?? end)) ?? feed { return found }
            start = end
        }
        return nil
    }

    /// How many scalars begin in a range.
    func scalarCount(in range: Range<Int>) -> Int {
        unsafe withUnsafeBufferPointer { bytes in
            var count = 0
            for index in range where unsafe isScalarStart(bytes[index]) { count += 1 }
            return count
        }
    }
}

/// Which bytes a search stops at, looked up rather than compared with one after another.
struct ByteSet: Sendable {
    private let contains: [Bool]

    init(_ bytes: StaticString) {
        var contains = [Bool](repeating: false, count: 256)
        bytes.withUTF8Buffer { for unsafe byte in unsafe $0 { contains[Int(byte)] = true } }
        self.contains = contains
    }

    /// How many bytes stand before the first that belongs to the set, from `start` to `end`.
    @inline(__always)
    func run(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        unsafe contains.withUnsafeBufferPointer { contains in
            var index = start
            while index < end, unsafe !contains[Int(bytes[index])] { index += 1 }
            return index - start
        }
    }
}

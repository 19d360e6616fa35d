internal import Bytes

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

extension UnsafeRawBufferPointer {
    /// The first place of `byte` in a range, by the system's own search, which looks at many bytes at once.
    @inline(__always)
    func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        guard !range.isEmpty, let start = baseAddress else { return nil }
        let found = unsafe memchr(start + range.lowerBound, Int32(byte), range.count)
        return unsafe found.map { unsafe UnsafeRawPointer($0) - start }
    }
}

extension [UInt8] {
    /// The first place of `byte` in a range.
    func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        unsafe withUnsafeBytes { unsafe $0.firstIndex(of: byte, in: range) }
    }

    /// Where the lines begin that LF, CR or CRLF ends, from `start` on; the last of them is the end of the bytes.
    func lineStarts(from start: Int) -> [Int32] {
        if firstIndex(of: 0x0D, in: start..<count) == nil { return lineFeedStarts(from: start) }
        var starts: [Int32] = [Int32(start)]
        starts.reserveCapacity((count - start) / 40 + 2)
        var index = start
        while let end = endOfLine(from: index) {
            index = end + 1
            let isHalf = self[end] == 0x0D && index < count && self[index] == newline
            if !isHalf { starts.append(Int32(index)) }
        }
        if Int(starts[starts.count - 1]) < count { starts.append(Int32(count)) }
        return starts
    }

    private func lineFeedStarts(from start: Int) -> [Int32] {
        unsafe withUnsafeBytes { bytes in
            var starts: [Int32] = []
            starts.reserveCapacity((count - start) / 40 + 2)
            var index = start
            while index < count, let base = bytes.baseAddress {
                starts.append(Int32(index))
                guard let feed = unsafe memchr(base + index, Int32(newline), count - index) else { break }
                index = unsafe UnsafeRawPointer(feed) - base + 1
            }
            // After the last line, or where the only one begins that has nothing.
            starts.append(Int32(count))
            return starts
        }
    }

    private func endOfLine(from start: Int) -> Int? {
        var index = start
        while index < count, !isLineEnd(self[index]) { index += 1 }
        return index < count ? index : nil
    }

    /// How many scalars begin in a range.
    func scalarCount(in range: Range<Int>) -> Int {
        unsafe withUnsafeBytes { bytes in
            var count = 0
            var index = range.lowerBound
            // Sixteen bytes at a time, each counted in a lane of its own, as far as a lane can count.
            while index &+ 16 <= range.upperBound {
                let end = Swift.min(range.upperBound, index &+ 16 &* 255)
                count &+= unsafe scalarCount(of: bytes, from: &index, to: end)
            }
            while index < range.upperBound {
                count &+= unsafe isScalarStart(bytes[index]) ? 1 : 0
                index &+= 1
            }
            return count
        }
    }

    @inline(__always)
    private func scalarCount(of bytes: UnsafeRawBufferPointer, from index: inout Int, to end: Int) -> Int {
        var counts = SixteenBytes.zero
        // As signed numbers, the bytes that go on with a scalar are those below.
        let least = SIMD16<Int8>(repeating: -64)
        while index &+ 16 <= end {
            let next = unsafe bytes.loadUnaligned(fromByteOffset: index, as: SIMD16<Int8>.self)
            // What is true is -1.
            counts &-= unsafe unsafeBitCast(next .>= least, to: SixteenBytes.self)
            index &+= 16
        }
        return counts.total
    }

    /// How many bytes from `start` on are those of `other` from `otherStart` on, of `count` at most.
    func sameCount(from start: Int, as other: [UInt8], from otherStart: Int, count: Int) -> Int {
        unsafe withUnsafeBytes { own in
            unsafe other.withUnsafeBytes { other in
                guard count > 0, let own = own.baseAddress, let other = other.baseAddress else { return 0 }
                let (one, two) = unsafe (own + start, other + otherStart)
                if unsafe memcmp(one, two, count) == 0 { return count }
                var same = 0
                while unsafe one.load(fromByteOffset: same, as: UInt8.self)
                    == two.load(fromByteOffset: same, as: UInt8.self)
                { same += 1 }
                return same
            }
        }
    }
}

extension String {
    /// A text of bytes; what is not UTF-8 is replaced by U+FFFD. In a long one the standard library would look at each letter
    /// with an accent by itself.
    public init(utf8 bytes: UnsafeRawBufferPointer) {
        // Elsewhere UTF8Span asks for a system newer than the package does. Up to 15 bytes a String holds in itself.
        #if os(Linux)
            if bytes.count > 15, unsafe isValidUTF8(bytes) {
                let text = unsafe UTF8Span(unchecked: bytes.assumingMemoryBound(to: UInt8.self).span)
                self = String(copying: text)
                return
            }
        #endif
        self = unsafe String(decoding: bytes, as: UTF8.self)
    }

    /// Whether it ends with these letters of ASCII. `hasSuffix` asks besides where a character of it begins.
    public func ends(in letters: StaticString) -> Bool {
        unsafe withBytes { bytes in
            letters.withUTF8Buffer { letters in
                unsafe bytes.suffix(letters.count).elementsEqual(letters)
            }
        }
    }

    /// Whether no byte of it is 128 or more; eight are looked at at a time.
    public var isASCII: Bool {
        unsafe withBytes { bytes in
            var (high, index) = (UInt64(0), 0)
            while index + 8 <= bytes.count {
                high |= unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                index += 8
            }
            while index < bytes.count {
                high |= unsafe UInt64(bytes[index])
                index += 1
            }
            return high & .each(0x80) == 0
        }
    }

    /// A hash of the bytes of the text, the same in every run (Fowler, Noll and Vo, eight bytes at a time).
    public var digestOfBytes: UInt64 {
        unsafe withBytes { bytes in
            var digest: UInt64 = 0xCBF2_9CE4_8422_2325
            var index = 0
            while index + 8 <= bytes.count {
                digest ^= unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                digest = digest &* 0x0000_0100_0000_01B3 ^ digest >> 29
                index += 8
            }
            while index < bytes.count {
                digest = unsafe (digest ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
                index += 1
            }
            // Of products the high bits tell more: they go among the low ones, too.
            return digest ^ digest >> 32 &* 0x9E37_79B9_7F4A_7C15
        }
    }

    /// Hands on the bytes of the text in one piece: a list that is given a view of them goes through it byte by byte, which
    /// takes several times as long.
    @inlinable @inline(__always)
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        unsafe withUTF8Bytes { unsafe body(UnsafeRawBufferPointer($0)) }
    }

    /// The same, each of them a number. `withUTF8` asks for a text that may be changed: a copy, whose references are counted.
    @inlinable @inline(__always)
    public func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        // A span borrows the text. Elsewhere it asks for a system newer than the package does.
        #if os(Linux)
            return unsafe utf8.span.withUnsafeBufferPointer { unsafe body($0) }
        #else
            let result = unsafe utf8.withContiguousStorageIfAvailable { unsafe body($0) }
            if let result { return result }
            // A text from elsewhere (an NSString) may not stand in one piece.
            return unsafe Array(utf8).withUnsafeBufferPointer { unsafe body($0) }
        #endif
    }
}

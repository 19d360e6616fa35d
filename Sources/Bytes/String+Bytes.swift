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

    /// Hands on the bytes of the text in one piece: a list that is given a view of them goes through it byte by byte, which
    /// takes several times as long.
    @inlinable @inline(__always)
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let result = unsafe utf8.withContiguousStorageIfAvailable { unsafe body(UnsafeRawBufferPointer($0)) }
        if let result { return result }
        // A text from elsewhere (an NSString) may not stand in one piece.
        return unsafe Array(utf8).withUnsafeBytes { unsafe body($0) }
    }
}

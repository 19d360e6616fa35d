extension [UInt8] {
    /// Bytes that are written where they stay.
    ///
    /// `unsafeUninitializedCapacity` asks with every array what an array of bytes is, in a table that all threads share.
    ///
    /// - Parameters:
    ///   - count: For how many there is room at least.
    ///   - write: Is given just so much room, and tells how many bytes it wrote, from the first on.
    @inlinable @inline(__always)
    public init(roomFor count: Int, _ write: (UnsafeMutableRawBufferPointer) -> Int) {
        // Elsewhere a span that is written asks for a system newer than the package does.
        #if os(Linux)
            self = []
            reserveCapacity(count)
            append(addingCapacity: count) { span in
                unsafe span.withUnsafeMutableBufferPointer { bytes, written in
                    written = unsafe write(UnsafeMutableRawBufferPointer(bytes))
                }
            }
        #else
            unsafe self.init(unsafeUninitializedCapacity: count) { bytes, written in
                let room = UnsafeMutableRawBufferPointer(start: bytes.baseAddress, count: count)
                written = unsafe write(room)
            }
        #endif
    }
}

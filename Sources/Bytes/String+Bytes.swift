extension String {
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

extension String {
    /// Hands on the bytes of the text in one piece.
    @inline(__always) func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let result = unsafe utf8.withContiguousStorageIfAvailable { unsafe body(UnsafeRawBufferPointer($0)) }
        if let result { return result }
        // A text from elsewhere (an NSString) may not stand in one piece.
        return unsafe Array(utf8).withUnsafeBytes { unsafe body($0) }
    }
}

extension String {
    /// Hands on the bytes of the text. Other than for `withUTF8`, which may have to bring them into one piece, no one takes
    /// the text in hand for that.
    @inline(__always) func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let result = unsafe utf8.withContiguousStorageIfAvailable { unsafe body(UnsafeRawBufferPointer($0)) }
        if let result { return result }
        // A text from elsewhere (an NSString) may not stand in one piece.
        return unsafe Array(utf8).withUnsafeBytes { unsafe body($0) }
    }
}

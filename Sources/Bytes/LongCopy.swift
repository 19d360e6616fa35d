/// How many bytes are copied at once.
///
/// More than 2 KB the C library leaves to an instruction of the processor, `rep movsb`. On AMD's Zen 3, where two addresses lie
/// unluckily to each other, it takes up to twenty times as long as to copy piece by piece
/// (https://lunnova.dev/articles/ryzen-slow-short-rep-mov), and for a page of 8 KB eight microseconds instead of one tenth were
/// measured. How texts lie is luck: as they lie now, a build takes as long without.
@inlinable var longestPiece: Int { 2048 }

extension UnsafeMutableRawPointer {
    /// Copies bytes from where they stand by themselves, however many there are.
    @inlinable @inline(__always) public func copyBytes(from source: UnsafeRawPointer, _ count: Int) {
        if count <= longestPiece { return unsafe copyMemory(from: source, byteCount: count) }
        unsafe copyLongBytes(from: source, count)
    }

    @usableFromInline @inline(never) func copyLongBytes(from source: UnsafeRawPointer, _ count: Int) {
        for start in stride(from: 0, to: count, by: longestPiece) {
            let piece = min(longestPiece, count - start)
            unsafe (self + start).copyMemory(from: source + start, byteCount: piece)
        }
    }
}

extension [UInt8] {
    @inlinable public init(copying bytes: UnsafeRawBufferPointer) {
        self = unsafe Array(unsafeUninitializedCapacity: bytes.count) { array, count in
            count = bytes.count
            guard let source = bytes.baseAddress, let start = array.baseAddress else { return }
            unsafe UnsafeMutableRawPointer(start).copyBytes(from: source, count)
        }
    }

    /// Appends bytes however many there are.
    public mutating func append(long bytes: ArraySlice<UInt8>) {
        for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: longestPiece) {
            append(contentsOf: bytes[start..<Swift.min(start + longestPiece, bytes.endIndex)])
        }
    }
}

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
    /// Not by way of `unsafeUninitializedCapacity`, which asks at run time what an array of bytes is.
    @inlinable public init(copying bytes: UnsafeRawBufferPointer) {
        if bytes.count <= longestPiece {
            self = unsafe Array(bytes)
        } else {
            self = []
            reserveCapacity(bytes.count)
            unsafe append(long: bytes)
        }
    }

    @usableFromInline mutating func append(long bytes: UnsafeRawBufferPointer) {
        for start in stride(from: 0, to: bytes.count, by: longestPiece) {
            let piece = start..<Swift.min(start + longestPiece, bytes.count)
            unsafe append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[piece]))
        }
    }

    /// Appends bytes however many there are.
    public mutating func append(long bytes: ArraySlice<UInt8>) {
        unsafe bytes.withUnsafeBytes { unsafe append(long: $0) }
    }
}

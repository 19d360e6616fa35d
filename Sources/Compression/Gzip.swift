internal import CZlib

/// gzip by zlib (https://zlib.net/manual.html).
enum Gzip {
    /// 15 bits of window; 16 more ask for gzip instead of zlib's own frame.
    private static let window: Int32 = 15 + 16
    /// The system that made it, unknown: the header is the same on every machine. Its time stays 0, which says none.
    private static let unknownSystem: Int32 = 255

    static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        // zlib keeps the address of both between two calls.
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        let header = UnsafeMutablePointer<gz_header>.allocate(capacity: 1)
        defer {
            unsafe stream.deallocate()
            unsafe header.deallocate()
        }
        unsafe stream.initialize(to: z_stream())
        unsafe header.initialize(to: gz_header())
        let begun = unsafe deflateInit2_(
            stream, Z_BEST_COMPRESSION, Z_DEFLATED, window, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard begun == Z_OK else { return nil }
        defer { unsafe deflateEnd(stream) }
        unsafe header.pointee.os = unknownSystem
        unsafe deflateSetHeader(stream, header)
        let room = unsafe Int(deflateBound(stream, UInt(bytes.count)))
        return unsafe filled(room, from: bytes, stream) { unsafe deflate($0, Z_FINISH) }
    }

    /// - Parameter count: How many bytes there should be; `nil` where there are others.
    static func unpacked(_ packed: [UInt8], count: Int) -> [UInt8]? {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        defer { unsafe stream.deallocate() }
        unsafe stream.initialize(to: z_stream())
        let begun = unsafe inflateInit2_(stream, window, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard begun == Z_OK else { return nil }
        defer { unsafe inflateEnd(stream) }
        // One byte more, so that a longer file does not seem to end in time.
        let bytes = unsafe filled(count + 1, from: packed, stream) { unsafe inflate($0, Z_FINISH) }
        return unsafe stream.pointee.avail_in == 0 && bytes?.count == count ? bytes : nil
    }

    /// What one call makes of all bytes; `nil` where it does not come to its end.
    private static func filled(
        _ room: Int, from bytes: [UInt8], _ stream: UnsafeMutablePointer<z_stream>,
        _ work: (UnsafeMutablePointer<z_stream>) -> Int32
    ) -> [UInt8]? {
        var isWhole = false
        let result = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
            var bytes = bytes
            unsafe bytes.withUnsafeMutableBufferPointer { input in
                unsafe (stream.pointee.next_in, stream.pointee.avail_in) = (input.baseAddress, UInt32(input.count))
                unsafe (stream.pointee.next_out, stream.pointee.avail_out) = (output.baseAddress, UInt32(output.count))
                isWhole = unsafe work(stream) == Z_STREAM_END
                count = unsafe output.count - Int(stream.pointee.avail_out)
            }
        }
        return isWhole ? result : nil
    }
}

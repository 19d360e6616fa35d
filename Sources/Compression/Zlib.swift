internal import CZlib

/// The form of zlib (RFC 1950), in which PNG keeps its pixels, and the sum by which it guards them.
public enum Zlib {
    public static func packed(_ bytes: [UInt8]) -> [UInt8] {
        let room = compressBound(UInt(bytes.count))
        return unsafe [UInt8](unsafeUninitializedCapacity: Int(room)) { output, count in
            var length = room
            let result = unsafe compress2(output.baseAddress, &length, bytes, UInt(bytes.count), Z_BEST_COMPRESSION)
            count = result == Z_OK ? Int(length) : 0
        }
    }

    /// - Parameter count: How many bytes there should be; `nil` where there are others.
    public static func unpacked(_ packed: [UInt8], count: Int) -> [UInt8]? {
        var isWhole = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { output, filled in
            var length = UInt(count)
            let result = unsafe uncompress(output.baseAddress, &length, packed, UInt(packed.count))
            (isWhole, filled) = (result == Z_OK && length == UInt(count), Int(length))
        }
        return isWhole ? bytes : nil
    }

    /// The CRC-32 of bytes, as PNG wants it.
    public static func sum(_ bytes: [UInt8]) -> UInt32 {
        unsafe UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
    }
}

// Eight bytes in one number, the first of them lowest: what is asked of each is asked of all at once.
extension UInt64 {
    /// One byte eight times.
    @inlinable @inline(__always) public static func each(_ byte: UInt8) -> UInt64 {
        UInt64(byte) &* 0x0101_0101_0101_0101
    }

    /// The highest bit of each byte below 128 that stands between two, the others being of no account.
    @inlinable @inline(__always) public func within(_ first: UInt8, _ last: UInt8) -> UInt64 {
        let low = self & .each(0x7F)
        return (low &+ .each(0x80 - first)) & ~(low &+ .each(0x7F - last))
    }
}

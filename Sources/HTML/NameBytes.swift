/// Eight bytes of a page, asked all at once how many of them go on with a name: letters, digits, `-` and `:`.
struct NameBytes {
    private let bytes: UInt64

    /// - Parameter bytes: The first of them lowest.
    @inline(__always) init(_ bytes: UInt64) { self.bytes = bytes }

    /// - Parameter withCapitals: Whether those are letters of a name, too.
    @inline(__always) func count(withCapitals: Bool) -> Int {
        let letters = within(0x61, 0x7A, withCapitals ? bytes | Self.each(0x20) : bytes)
        // From `0` to `:` stand the ten digits and nothing else.
        let isOfName = (letters | within(0x30, 0x3A, bytes) | within(0x2D, 0x2D, bytes)) & ~bytes
        return (~isOfName & Self.each(0x80)).trailingZeroBitCount >> 3
    }

    /// The highest bit of each byte below 128 that stands between two, the others being of no account.
    @inline(__always) private func within(_ first: UInt8, _ last: UInt8, _ bytes: UInt64) -> UInt64 {
        let low = bytes & Self.each(0x7F)
        return (low &+ Self.each(0x80 - first)) & ~(low &+ Self.each(0x7F - last))
    }

    @inline(__always) private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}

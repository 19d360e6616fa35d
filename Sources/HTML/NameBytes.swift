internal import Bytes

/// Eight bytes of a page, asked all at once how many of them go on with a name: letters, digits, `-` and `:`.
struct NameBytes {
    private let bytes: UInt64

    /// - Parameter bytes: The first of them lowest.
    @inline(__always) init(_ bytes: UInt64) { self.bytes = bytes }

    /// - Parameter withCapitals: Whether those are letters of a name, too.
    @inline(__always) func count(withCapitals: Bool) -> Int {
        let letters = (withCapitals ? bytes | .each(0x20) : bytes).within(0x61, 0x7A)
        // From `0` to `:` stand the ten digits and nothing else.
        let isOfName = (letters | bytes.within(0x30, 0x3A) | bytes.within(0x2D, 0x2D)) & ~bytes
        return (~isOfName & .each(0x80)).trailingZeroBitCount >> 3
    }
}

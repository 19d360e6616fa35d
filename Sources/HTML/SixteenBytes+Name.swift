internal import Bytes

extension SixteenBytes {
    /// The first of them as a name.
    @inline(__always) func name(_ count: Int) -> PackedName {
        PackedName(halves.low, halves.high, count: count)
    }
}

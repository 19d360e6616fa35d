/// A name of up to sixteen bytes as a number, in small letters: that is compared and looked up at once.
struct PackedName: Hashable {
    private(set) var high: UInt64 = 0
    private(set) var low: UInt64 = 0
    private(set) var count = 0

    init() {}

    init(_ text: String) { for byte in text.utf8 { append(byte) } }

    /// Whether nothing was lost: only then no other name is packed the same.
    var isWhole: Bool { count <= 16 }

    @inline(__always) mutating func append(_ byte: UInt8) {
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(byte)
        count += 1
    }
}

/// A name of up to sixteen bytes as two numbers: that is compared and looked up at once.
@safe struct PackedName: Hashable {
    /// The first eight bytes, the first of them lowest; and the next eight.
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0
    private(set) var count = 0

    init() {}

    init(_ text: String) { for byte in text.utf8 { append(byte) } }

    /// - Parameter withCapitals: Whether it may hold capitals, which become small letters; then it consists of letters,
    ///   digits, `-` and `:`.
    @inline(__always)
    init(_ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, withCapitals: Bool = false) {
        guard range.count <= 16, range.lowerBound + 16 <= page.count else {
            for index in range { unsafe append(page[index] | (withCapitals ? 0x20 : 0)) }
            return
        }
        let bytes = UnsafeRawBufferPointer(page)
        count = range.count
        let first = unsafe bytes.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
        let next = unsafe bytes.loadUnaligned(fromByteOffset: range.lowerBound + 8, as: UInt64.self)
        // What else names are made of has the bit already that tells small letters from capitals.
        let small: UInt64 = withCapitals ? 0x2020_2020_2020_2020 : 0
        low = Self.cut(first.littleEndian | small, to: count)
        high = Self.cut(next.littleEndian | small, to: count - 8)
    }

    /// The first bytes of sixteen.
    @inline(__always) init(_ low: UInt64, _ high: UInt64, count: Int) {
        self.count = count
        self.low = Self.cut(low, to: count)
        self.high = Self.cut(high, to: count - 8)
    }

    /// Whether nothing was lost: only then no other name is packed the same.
    var isWhole: Bool { count <= 16 }

    @inline(__always) private static func cut(_ bytes: UInt64, to count: Int) -> UInt64 {
        if count <= 0 { return 0 }
        return count < 8 ? bytes & (1 << UInt64(8 * count) - 1) : bytes
    }

    private mutating func append(_ byte: UInt8) {
        switch count {
        case ..<8: low |= UInt64(byte) << UInt64(8 * count)
        case ..<16: high |= UInt64(byte) << UInt64(8 * (count - 8))
        default: high = high &* 31 &+ UInt64(byte)
        }
        count += 1
    }
}

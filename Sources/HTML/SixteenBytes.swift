/// Sixteen bytes of a page, all asked at once.
@safe struct SixteenBytes {
    private let bytes: SIMD16<UInt8>

    /// - Parameter start: So many bytes must stand from here on.
    @inline(__always) init(_ page: UnsafeRawPointer, at start: Int) {
        bytes = unsafe page.loadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self)
    }

    /// Where one of two bytes stands first; 16 where none does.
    @inline(__always) func first(_ byte: UInt8, or other: UInt8) -> Int {
        let (one, two) = (places(byte), places(other))
        return Self.first(one.low | two.low, one.high | two.high)
    }

    /// Where a byte stands first; 16 where it does not.
    @inline(__always) func first(_ byte: UInt8) -> Int {
        let places = places(byte)
        return Self.first(places.low, places.high)
    }

    /// Whether a byte stands among the thirty-two from a place on.
    ///
    /// - Parameter start: So many bytes must stand from here on.
    @inline(__always) static func hold(_ byte: UInt8, _ page: UnsafeRawPointer, at start: Int) -> Bool {
        let first = unsafe SixteenBytes(page, at: start).matches(byte)
        let next = unsafe SixteenBytes(page, at: start &+ 16).matches(byte)
        let places = first | next
        return places[0] | places[1] != 0
    }

    /// How many of them, from the first on, are the same as those of another place.
    @inline(__always) func sharedCount(_ other: SixteenBytes) -> Int {
        let (one, two) = (halves, other.halves)
        return Self.first(one.low ^ two.low, one.high ^ two.high)
    }

    @inline(__always) private var halves: (low: UInt64, high: UInt64) {
        let halves = unsafe unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
        return (halves[0].littleEndian, halves[1].littleEndian)
    }

    /// Ones in the places of a byte, zeros elsewhere.
    @inline(__always) private func places(_ byte: UInt8) -> (low: UInt64, high: UInt64) {
        let places = matches(byte)
        return (places[0].littleEndian, places[1].littleEndian)
    }

    @inline(__always) private func matches(_ byte: UInt8) -> SIMD2<UInt64> {
        // As a value of its own it is compared in one instruction, and otherwise byte by byte (Swift 6.3).
        let wanted = SIMD16<UInt8>(repeating: byte)
        return unsafe unsafeBitCast(bytes .== wanted, to: SIMD2<UInt64>.self)
    }

    @inline(__always) private static func first(_ low: UInt64, _ high: UInt64) -> Int {
        low != 0 ? low.trailingZeroBitCount >> 3 : 8 &+ high.trailingZeroBitCount >> 3
    }

    /// The first of them as a name.
    @inline(__always) func name(_ count: Int) -> PackedName {
        PackedName(halves.low, halves.high, count: count)
    }
}

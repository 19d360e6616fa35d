public import CProcessor

/// Sixteen bytes, to be looked at all at once.
public typealias SixteenBytes = SIMD16<UInt8>

extension SixteenBytes {
    /// - Parameter start: So many bytes must stand from here on.
    @inlinable @inline(__always) public init(at start: UnsafeRawPointer) {
        unsafe self = start.loadUnaligned(as: SixteenBytes.self)
    }

    /// The places at which a byte stands.
    @inlinable @inline(__always) public func places(of byte: UInt8) -> SixteenPlaces {
        // As a value of its own it is compared in one instruction, and otherwise byte by byte (Swift 6.3).
        let wanted = SixteenBytes(repeating: byte)
        return SixteenPlaces(self .== wanted)
    }

    /// Whether a byte stands among these or among sixteen others.
    @inlinable @inline(__always) public func hold(_ byte: UInt8, with others: SixteenBytes) -> Bool {
        let wanted = SixteenBytes(repeating: byte)
        return !SixteenPlaces((self .== wanted) .| (others .== wanted)).isEmpty
    }

    /// How many of them, from the first on, are the same as those of another place.
    @inlinable @inline(__always) public func sharedCount(_ other: SixteenBytes) -> Int {
        SixteenPlaces(self .!= other).first
    }

    /// Whether these and the three times sixteen bytes behind them are the same in two places.
    ///
    /// - Parameter one: 64 bytes must stand from here on, as from the other.
    @inlinable @inline(__always)
    public static func areSameFourTimes(at one: UnsafeRawPointer, _ other: UnsafeRawPointer) -> Bool {
        let first = unsafe SixteenBytes(at: one) .== SixteenBytes(at: other)
        let second = unsafe SixteenBytes(at: one + 16) .== SixteenBytes(at: other + 16)
        let third = unsafe SixteenBytes(at: one + 32) .== SixteenBytes(at: other + 32)
        let last = unsafe SixteenBytes(at: one + 48) .== SixteenBytes(at: other + 48)
        return SixteenPlaces((first .& second) .& (third .& last)).isAll
    }

    /// The first eight and the last as numbers, of which the lowest byte comes first.
    @inlinable @inline(__always) public var halves: (low: UInt64, high: UInt64) {
        let halves = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
        return (halves[0].littleEndian, halves[1].littleEndian)
    }

    /// What they come to as numbers.
    @inlinable @inline(__always) public var total: Int {
        let halves = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
        // First of neighbours, then of these pairs, in the uppermost of four.
        let everyOther: UInt64 = 0x00FF_00FF_00FF_00FF
        let pairs = (halves & everyOther) &+ (halves &>> 8 & everyOther)
        return Int(((pairs[0] &+ pairs[1]) &* 0x0001_0001_0001_0001) &>> 48)
    }
}

/// Some of sixteen places: a bit for each.
@frozen public struct SixteenPlaces {
    /// That of the first is lowest; no others are set.
    @usableFromInline let bits: UInt32

    @inlinable @inline(__always) init(bits: UInt32) { self.bits = bits }

    /// Those of which something is true.
    @inlinable @inline(__always) public init(_ mask: SIMDMask<SIMD16<Int8>>) {
        bits = unsafe charte_highest_bits(unsafeBitCast(mask, to: SixteenBytes.self))
    }

    @inlinable @inline(__always) public var isEmpty: Bool { bits == 0 }

    @inlinable @inline(__always) public var isAll: Bool { bits == 0xFFFF }

    /// The first of them; 16 where there is none.
    @inlinable @inline(__always) public var first: Int { (bits | 0x1_0000).trailingZeroBitCount }

    @inlinable @inline(__always) public static func | (one: SixteenPlaces, other: SixteenPlaces) -> SixteenPlaces {
        SixteenPlaces(bits: one.bits | other.bits)
    }
}

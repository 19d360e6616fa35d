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
        let (one, two) = (halves, other.halves)
        return SixteenPlaces(low: one.low ^ two.low, high: one.high ^ two.high).first
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

/// Some of sixteen places: eight bits for each, not all of them zero where it is one of them.
@frozen public struct SixteenPlaces {
    @usableFromInline let low: UInt64
    @usableFromInline let high: UInt64

    @inlinable @inline(__always) init(low: UInt64, high: UInt64) { (self.low, self.high) = (low, high) }

    /// Those of which something is true. `any(_:)` and `all(_:)` of a mask look for the least and the greatest of sixteen
    /// numbers, which takes four times as long on processors that have no instruction for it.
    @inlinable @inline(__always) public init(_ mask: SIMDMask<SIMD16<Int8>>) {
        let halves = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        self.init(low: halves[0].littleEndian, high: halves[1].littleEndian)
    }

    @inlinable @inline(__always) public var isEmpty: Bool { low | high == 0 }

    @inlinable @inline(__always) public var isAll: Bool { low & high == .max }

    /// The first of them; 16 where there is none.
    @inlinable @inline(__always) public var first: Int {
        low != 0 ? low.trailingZeroBitCount >> 3 : 8 &+ high.trailingZeroBitCount >> 3
    }

    @inlinable @inline(__always) public static func | (one: SixteenPlaces, other: SixteenPlaces) -> SixteenPlaces {
        SixteenPlaces(low: one.low | other.low, high: one.high | other.high)
    }
}

/// Sixteen bytes, to be looked at all at once.
typealias SixteenBytes = SIMD16<UInt8>

extension SixteenBytes {
    @inline(__always)
    init(at start: UnsafeRawPointer) { unsafe self = start.loadUnaligned(as: SixteenBytes.self) }

    /// What they come to as numbers.
    var total: Int {
        let halves = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
        // First of neighbours, then of these pairs, in the uppermost of four.
        let everyOther: UInt64 = 0x00FF_00FF_00FF_00FF
        let pairs = (halves & everyOther) &+ (halves &>> 8 & everyOther)
        return Int(((pairs[0] &+ pairs[1]) &* 0x0001_0001_0001_0001) &>> 48)
    }
}

extension SIMDMask<SIMD16<Int8>> {
    /// Whether anything is true of any of them. `any(_:)` looks for the least of sixteen numbers, which takes four times as
    /// long on processors that have no instruction for it.
    @inline(__always)
    var holdsSome: Bool {
        let halves = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
        return halves[0] | halves[1] != 0
    }
}

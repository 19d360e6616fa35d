internal import Bytes

/// Which bytes a search stops at.
struct ByteSet: Sendable {
    private let isMember: [Bool]
    private let filter: Filter

    init(_ bytes: some Sequence<UInt8>) {
        var isMember = [Bool](repeating: false, count: 256)
        for byte in bytes { isMember[Int(byte)] = true }
        self.init(isMember: isMember)
    }

    init(_ text: String) { self.init(text.utf8) }

    private init(isMember: [Bool]) { (self.isMember, filter) = (isMember, Filter(isMember)) }

    func union(_ other: ByteSet) -> ByteSet {
        ByteSet(isMember: zip(isMember, other.isMember).map { $0 || $1 })
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool { isMember[Int(byte)] }

    /// How many bytes stand before the first that belongs to the set, from `start` to `end`.
    @inline(__always)
    func run(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        guard start < end, let base = unsafe UnsafeRawPointer(bytes.baseAddress) else { return 0 }
        var index = start
        while index &+ 32 <= end,
            unsafe !filter.stops(at: SixteenBytes(at: base + index), or: SixteenBytes(at: base + index + 16))
        {
            index &+= 32
        }
        if index &+ 16 <= end, unsafe !filter.stops(at: SixteenBytes(at: base + index)) { index &+= 16 }
        // The last sixteen, of which some were looked at already.
        if end &- start >= 16, end &- index < 16, unsafe !filter.stops(at: SixteenBytes(at: base + end - 16)) {
            return end &- start
        }
        return unsafe isMember.withUnsafeBufferPointer { isMember in
            while index < end, unsafe !isMember[Int(bytes[index])] { index &+= 1 }
            return index &- start
        }
    }
}

/// Tells of sixteen bytes at once whether one belongs to a set: the longest row of neighbours in it, and up to six more.
private struct Filter: Sendable {
    private let first: SixteenBytes
    private let span: SixteenBytes
    private let others: (SixteenBytes, SixteenBytes, SixteenBytes, SixteenBytes, SixteenBytes, SixteenBytes)

    init(_ isMember: [Bool]) {
        let row = Self.longestRow(isMember)
        let rest = isMember.indices.filter { isMember[$0] && !row.contains($0) }
        precondition(!row.isEmpty && rest.count <= 6, "a set of bytes that is searched for one after another")
        let first = UInt8(row.lowerBound)
        func other(_ index: Int) -> SixteenBytes {
            SixteenBytes(repeating: index < rest.count ? UInt8(rest[index]) : first)
        }
        (self.first, span) = (SixteenBytes(repeating: first), SixteenBytes(repeating: UInt8(row.count - 1)))
        others = (other(0), other(1), other(2), other(3), other(4), other(5))
    }

    @inline(__always)
    func stops(at bytes: SixteenBytes) -> Bool { !SixteenPlaces(members(in: bytes)).isEmpty }

    @inline(__always)
    func stops(at bytes: SixteenBytes, or others: SixteenBytes) -> Bool {
        !SixteenPlaces(members(in: bytes) .| members(in: others)).isEmpty
    }

    @inline(__always)
    private func members(in bytes: SixteenBytes) -> SIMDMask<SIMD16<Int8>> {
        let inRow = (bytes &- first) .<= span
        let isOther =
            (bytes .== others.0) .| (bytes .== others.1) .| (bytes .== others.2) .| (bytes .== others.3)
            .| (bytes .== others.4) .| (bytes .== others.5)
        return inRow .| isOther
    }

    private static func longestRow(_ isMember: [Bool]) -> Range<Int> {
        var longest = 0..<0
        var start = 0
        for index in 0...isMember.count where index == isMember.count || !isMember[index] {
            if index - start > longest.count { longest = start..<index }
            start = index + 1
        }
        return longest
    }
}

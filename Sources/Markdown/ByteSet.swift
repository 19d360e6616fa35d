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
        while index &+ 16 <= end, unsafe !filter.stops(at: (base + index).loadUnaligned(as: SIMD16<UInt8>.self)) {
            index &+= 16
        }
        return unsafe isMember.withUnsafeBufferPointer { isMember in
            while index < end, unsafe !isMember[Int(bytes[index])] { index &+= 1 }
            return index &- start
        }
    }
}

/// Tells of sixteen bytes at once whether one belongs to a set: the longest row of neighbours in it, and up to six more.
private struct Filter: Sendable {
    private let first: SIMD16<UInt8>
    private let span: SIMD16<UInt8>
    private let others: (SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>)

    init(_ isMember: [Bool]) {
        let row = Self.longestRow(isMember)
        let rest = isMember.indices.filter { isMember[$0] && !row.contains($0) }
        precondition(!row.isEmpty && rest.count <= 6, "a set of bytes that is searched for one after another")
        let first = UInt8(row.lowerBound)
        func other(_ index: Int) -> SIMD16<UInt8> {
            SIMD16(repeating: index < rest.count ? UInt8(rest[index]) : first)
        }
        (self.first, span) = (SIMD16(repeating: first), SIMD16(repeating: UInt8(row.count - 1)))
        others = (other(0), other(1), other(2), other(3), other(4), other(5))
    }

    @inline(__always)
    func stops(at bytes: SIMD16<UInt8>) -> Bool {
        let inRow = (bytes &- first) .<= span
        let isOther =
            (bytes .== others.0) .| (bytes .== others.1) .| (bytes .== others.2) .| (bytes .== others.3)
            .| (bytes .== others.4) .| (bytes .== others.5)
        return any(inRow .| isOther)
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

/// What a rendering has read of the heap: the rows, and of each the fields. The same values there give the same page.
public struct Reads: Sendable {
    /// In ascending order.
    public let handles: [Int32]
    /// By the position in `handles`.
    public let fields: [FieldSet]

    public init() { (handles, fields) = ([], []) }

    init(handles: [Int32], fields: [FieldSet]) { (self.handles, self.fields) = (handles, fields) }

    /// The fields that were read of a row.
    public func fields(of handle: Int) -> FieldSet {
        var range = 0..<handles.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            if handles[middle] == handle { return fields[middle] }
            range = handles[middle] < handle ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return FieldSet()
    }

    /// The same under other handles; `nil` where one of the rows is gone.
    public func renumbered(_ handles: (Int) -> Int?) -> Reads? {
        var pairs: [(Int32, FieldSet)] = []
        pairs.reserveCapacity(self.handles.count)
        for (position, old) in self.handles.enumerated() {
            guard let new = handles(Int(old)) else { return nil }
            pairs.append((Int32(new), fields[position]))
        }
        return Reads(pairs)
    }

    init(_ pairs: [(Int32, FieldSet)]) {
        let sorted = pairs.sorted { $0.0 < $1.0 }
        self.init(handles: sorted.map(\.0), fields: sorted.map(\.1))
    }
}

/// Notes what a rendering reads, while it reads.
///
/// A class because the machine and the host's filters write into the same one; unchecked because it serves one rendering,
/// on one thread.
@safe public final class ReadLog: Reusable, @unchecked Sendable {
    private struct Slot {
        /// One more than the handle; 0 where nothing stands.
        var key: Int32 = 0
        var fields: UInt64 = 0
    }

    private var slots: UnsafeMutablePointer<Slot>
    /// The places of the slots in which something stands, in the order in which they were taken.
    private var taken: UnsafeMutablePointer<UInt32>
    private var mask: Int
    private var count = 0
    /// What was noted last, and where: a page mostly reads several fields of a row, one after the other.
    private var last: Int32 = 0
    private var lastPlace = 0

    public init() {
        mask = 127
        unsafe slots = .allocate(capacity: mask + 1)
        unsafe slots.initialize(repeating: Slot(), count: mask + 1)
        unsafe taken = .allocate(capacity: mask + 1)
    }

    deinit {
        unsafe slots.deallocate()
        unsafe taken.deallocate()
    }

    private static let pool = Pool<ReadLog>()
    /// The room of a log in which more was noted is given back.
    private static let mostKept = 2047

    /// A log in which nothing is noted; given back, it keeps its room for the next one.
    public static func lent() -> ReadLog { pool.take() }

    public func giveBack() { Self.pool.giveBack(self) }

    func clear() -> Bool {
        guard mask <= Self.mostKept else { return false }
        for index in 0..<count { unsafe slots[Int(taken[index])] = Slot() }
        (count, last) = (0, 0)
        return true
    }

    @inline(__always) public func note(_ handle: Int, _ field: Int) {
        note(handle, FieldSet(bits: 1 << UInt64(min(field, 63))))
    }

    @inline(__always) func note(_ handle: Int, _ fields: FieldSet) {
        let key = Int32(truncatingIfNeeded: handle &+ 1)
        if key != last { find(key) }
        unsafe slots[lastPlace].fields |= fields.bits
    }

    /// Makes a row the one that was noted last.
    @inline(never) private func find(_ key: Int32) {
        var place = place(of: key)
        while true {
            let found = unsafe slots[place].key
            if found == key { break }
            if found == 0 {
                if count &* 2 > mask {
                    grow()
                    return find(key)
                }
                take(place, for: key)
                break
            }
            place = (place &+ 1) & mask
        }
        (last, lastPlace) = (key, place)
    }

    @inline(__always) private func place(of key: Int32) -> Int { (Int(key) &* 0x9E37_79B1 >> 12) & mask }

    @inline(__always) private func take(_ place: Int, for key: Int32) {
        unsafe slots[place].key = key
        unsafe taken[count] = UInt32(truncatingIfNeeded: place)
        count &+= 1
    }

    @inline(never) private func grow() {
        let (oldSlots, oldTaken, oldCount) = unsafe (slots, taken, count)
        mask = mask * 2 + 1
        count = 0
        unsafe slots = .allocate(capacity: mask + 1)
        unsafe slots.initialize(repeating: Slot(), count: mask + 1)
        unsafe taken = .allocate(capacity: mask + 1)
        for index in 0..<oldCount {
            let slot = unsafe oldSlots[Int(oldTaken[index])]
            var place = place(of: slot.key)
            while unsafe slots[place].key != 0 { place = (place + 1) & mask }
            take(place, for: slot.key)
            unsafe slots[place].fields = slot.fields
        }
        unsafe oldSlots.deallocate()
        unsafe oldTaken.deallocate()
    }

    public var reads: Reads {
        // By the handle, which is what they are sorted by, and behind it the slot.
        unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: max(1, count)) { places in
            for index in 0..<count {
                let place = unsafe taken[index]
                let handle = unsafe UInt32(bitPattern: slots[Int(place)].key - 1)
                unsafe places[index] = UInt64(handle) << 32 | UInt64(place)
            }
            let sorted = unsafe UnsafeMutableBufferPointer(rebasing: places[..<count])
            unsafe Self.sort(sorted)
            return unsafe Reads(
                handles: sorted.map { Int32(truncatingIfNeeded: $0 >> 32) },
                fields: sorted.map { unsafe FieldSet(bits: slots[Int($0 & 0xFFFF_FFFF)].fields) })
        }
    }

    /// Most pages read a handful of rows, and some of them in order.
    private static func sort(_ numbers: UnsafeMutableBufferPointer<UInt64>) {
        guard numbers.count <= 24 else {
            var numbers = unsafe numbers
            return unsafe numbers.sort()
        }
        for index in numbers.indices.dropFirst() {
            let number = unsafe numbers[index]
            var place = index
            while place > 0, unsafe numbers[place &- 1] > number {
                unsafe numbers[place] = numbers[place &- 1]
                place &-= 1
            }
            unsafe numbers[place] = number
        }
    }
}

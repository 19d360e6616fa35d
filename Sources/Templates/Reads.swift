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
@safe public final class ReadLog: @unchecked Sendable {
    private struct Slot {
        /// One more than the handle; 0 where nothing stands.
        var key: Int32 = 0
        var fields: UInt64 = 0
    }

    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    private var count = 0

    public init() {
        mask = 127
        unsafe slots = .allocate(capacity: mask + 1)
        unsafe slots.initialize(repeating: Slot(), count: mask + 1)
    }

    deinit { unsafe slots.deallocate() }

    @inline(__always) public func note(_ handle: Int, _ field: Int) {
        let key = Int32(truncatingIfNeeded: handle &+ 1)
        var place = place(of: key)
        while true {
            let found = unsafe slots[place].key
            if found == key { break }
            if found == 0 {
                if count &* 2 > mask {
                    grow()
                    return note(handle, field)
                }
                count &+= 1
                unsafe slots[place].key = key
                break
            }
            place = (place &+ 1) & mask
        }
        unsafe slots[place].fields |= 1 << UInt64(min(field, 63))
    }

    @inline(__always) private func place(of key: Int32) -> Int { (Int(key) &* 0x9E37_79B1 >> 12) & mask }

    @inline(never) private func grow() {
        let old = unsafe UnsafeMutableBufferPointer(start: slots, count: mask + 1)
        mask = mask * 2 + 1
        unsafe slots = .allocate(capacity: mask + 1)
        unsafe slots.initialize(repeating: Slot(), count: mask + 1)
        for index in old.indices where unsafe old[index].key != 0 {
            var place = unsafe place(of: old[index].key)
            while unsafe slots[place].key != 0 { place = (place + 1) & mask }
            unsafe slots[place] = old[index]
        }
        unsafe old.deallocate()
    }

    public var reads: Reads {
        // By the handle, which is what they are sorted by, and behind it the slot.
        var places: [UInt64] = []
        places.reserveCapacity(count)
        var place = 0
        while place <= mask {
            let key = unsafe slots[place].key
            if key != 0 { places.append(UInt64(UInt32(bitPattern: key - 1)) << 32 | UInt64(place)) }
            place += 1
        }
        places.sort()
        return Reads(
            handles: places.map { Int32(truncatingIfNeeded: $0 >> 32) },
            fields: places.map { unsafe FieldSet(bits: slots[Int($0 & 0xFFFF_FFFF)].fields) })
    }
}

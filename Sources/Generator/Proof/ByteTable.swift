internal import Bytes

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Names as bytes, numbered in the order in which they came, each once. To look for one makes no text of it.
@safe struct ByteTable: Sendable {
    /// All names, each ended by a NUL.
    private(set) var names: [UInt8] = []
    private(set) var count = 0
    /// By hash; a power of two of them, half of them empty at least.
    private var slots = [Slot](repeating: Slot(), count: leastSlots)

    private static let leastSlots = 64

    /// A name and where it stands; everything that a look at another name asks for lies together.
    private struct Slot: Sendable {
        var hash: UInt32 = 0
        /// One more than the number of the name; zero where there is none.
        var place: UInt32 = 0
        var start: UInt32 = 0
        var count: UInt32 = 0
    }

    init() {}

    /// - Parameter count: About how many names there will be.
    init(roomFor count: Int) {
        var room = Self.leastSlots
        while room < 2 * count { room *= 2 }
        slots = [Slot](repeating: Slot(), count: room)
        names.reserveCapacity(32 * count)
    }

    /// - Parameter names: Each ended by a NUL.
    init(_ names: ArraySlice<UInt8>) {
        unsafe names.withUnsafeBufferPointer { names in
            var start = 0
            while let end = unsafe names[start...].firstIndex(of: 0) {
                unsafe insert(UnsafeBufferPointer(rebasing: names[start..<end]))
                start = end + 1
            }
        }
    }

    /// Forgets all names, and keeps the room of a common page.
    mutating func removeAll() {
        guard count > 0 else { return }
        count = 0
        names.removeAll(keepingCapacity: true)
        if slots.count > Self.leastSlots { slots = [Slot](repeating: Slot(), count: Self.leastSlots) }
        for index in slots.indices { slots[index] = Slot() }
    }

    /// The number of a name; `nil` where it is not there.
    func index(of name: UnsafeBufferPointer<UInt8>) -> Int? { unsafe index(of: name, Self.hash(name)) }

    /// - Parameter hash: The name's own.
    func index(of name: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int? {
        let found = unsafe slots[slot(of: name, hash)].place
        return found == 0 ? nil : Int(found) - 1
    }

    /// The first step of a look for many names, which brings near where the second looks.
    ///
    /// - Returns: The name's hash.
    func expectSlot(of name: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let hash = unsafe Self.hash(name)
        unsafe slots.withUnsafeBytes { slots in
            let start = (Int(hash) & (self.slots.count - 1)) * MemoryLayout<Slot>.stride
            unsafe expect(UnsafeRawBufferPointer(rebasing: slots[start..<start + MemoryLayout<Slot>.size]))
        }
        return hash
    }

    /// The second step, which brings near what a name is compared with.
    func expectName(_ hash: UInt32) {
        let slot = slots[Int(hash) & (slots.count - 1)]
        unsafe names.withUnsafeBytes { names in
            let (start, end) = (Int(slot.start), Int(slot.start) + Int(slot.count))
            unsafe expect(UnsafeRawBufferPointer(rebasing: names[start..<end]))
        }
    }

    /// - Returns: Whether the name was not there before.
    @discardableResult mutating func insert(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let hash = unsafe Self.hash(name)
        let slot = unsafe slot(of: name, hash)
        guard slots[slot].place == 0 else { return false }
        count += 1
        slots[slot] = Slot(
            hash: hash, place: UInt32(count), start: UInt32(names.count), count: UInt32(name.count))
        unsafe names.append(contentsOf: name)
        names.append(0)
        if 2 * count > slots.count { grow() }
        return true
    }

    @discardableResult mutating func insert(_ name: String) -> Bool {
        return unsafe name.withUTF8Bytes { unsafe insert($0) }
    }

    /// The slot in which a name stands, or belongs.
    private func slot(of name: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
        var index = Int(hash) & (slots.count - 1)
        while slots[index].place != 0 {
            let slot = slots[index]
            if slot.hash == hash, Int(slot.count) == name.count, unsafe isSame(slot, name) { return index }
            index = (index + 1) & (slots.count - 1)
        }
        return index
    }

    private func isSame(_ slot: Slot, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let other = name.baseAddress, name.count > 0 else { return true }
        return unsafe names.withUnsafeBufferPointer { names in
            guard let base = names.baseAddress else { return false }
            return unsafe memcmp(base + Int(slot.start), other, name.count) == 0
        }
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: 4 * old.count)
        for slot in old where slot.place != 0 {
            var index = Int(slot.hash) & (slots.count - 1)
            while slots[index].place != 0 { index = (index + 1) & (slots.count - 1) }
            slots[index] = slot
        }
    }

    /// Eight bytes at a time. Only where names are looked for depends on it, never what is found.
    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash = UInt64(name.count)
        var rest = UnsafeRawBufferPointer(name)
        while rest.count >= 8 {
            hash = unsafe mixed(hash, rest.loadUnaligned(as: UInt64.self))
            unsafe rest = UnsafeRawBufferPointer(rebasing: rest[8...])
        }
        var last: UInt64 = 0
        for index in rest.indices { last = unsafe last << 8 | UInt64(rest[index]) }
        hash = mixed(hash, last)
        return UInt32(truncatingIfNeeded: hash >> 32)
    }

    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }
}

extension ByteTable {
    /// The names as texts, in the order in which they came.
    var texts: [String] {
        names.split(separator: 0, omittingEmptySubsequences: false).dropLast()
            .map { String(decoding: $0, as: UTF8.self) }
    }
}

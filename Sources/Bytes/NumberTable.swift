/// Numbers, found again by a hash of what each stands for. Whoever has what they stand for tells whether one is meant.
public struct NumberTable: Sendable {
    @usableFromInline struct Slot: Sendable {
        @usableFromInline var hash: UInt64 = 0
        /// One more than the number; zero where there is none.
        @usableFromInline var place: UInt32 = 0

        @inlinable init() {}
    }

    /// A power of two of them, of which half are free at least.
    @usableFromInline var slots: [Slot]
    @usableFromInline private(set) var count = 0

    /// - Parameter count: About how many numbers there will be.
    public init(roomFor count: Int = 0) {
        var room = 64
        while room < 2 * count { room *= 2 }
        slots = [Slot](repeating: Slot(), count: room)
    }

    /// The number that has this hash and is meant.
    @inlinable public func number(_ hash: UInt64, isMeant: (Int) -> Bool) -> Int? {
        var index = place(of: hash)
        while slots[index].place > 0 {
            let number = Int(slots[index].place) - 1
            if slots[index].hash == hash, isMeant(number) { return number }
            index = (index + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a number that is not there.
    public mutating func insert(_ number: Int, _ hash: UInt64) {
        count += 1
        if 2 * count > slots.count { grow() }
        put(UInt32(number + 1), hash)
    }

    private mutating func put(_ number: UInt32, _ hash: UInt64) {
        var index = place(of: hash)
        while slots[index].place > 0 { index = (index + 1) & (slots.count - 1) }
        (slots[index].hash, slots[index].place) = (hash, number)
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: 4 * old.count)
        for slot in old where slot.place > 0 { put(slot.place, slot.hash) }
    }

    @inlinable func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1) }
}

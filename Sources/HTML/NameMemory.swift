/// Remembers what names mean, for pages say the same ones over and over. It holds as many as pages commonly say; where there
/// is no room, the newest takes the place of another.
struct NameMemory<Meaning> {
    struct Key: Equatable {
        let name: PackedName
        /// What the name belongs to: an attribute to its element.
        var owner = PackedName()

        /// No name holds a zero, so that those that are whole are told apart without their lengths.
        @inline(__always) static func == (one: Key, other: Key) -> Bool {
            let names = (one.name.low ^ other.name.low) | (one.name.high ^ other.name.high)
            return names | (one.owner.low ^ other.owner.low) | (one.owner.high ^ other.owner.high) == 0
        }
    }

    private var places: [(key: Key, meaning: Meaning)?] = Array(repeating: nil, count: size)

    private static var size: Int { 1 << bits }
    /// Far more places than there are names: two of them are seldom looked for in one.
    private static var bits: Int { 10 }
    private static var reach: Int { 8 }

    /// - Parameter find: Finds what is not remembered.
    @inline(__always) mutating func meaning(_ key: Key, _ find: () -> Meaning) -> Meaning {
        guard key.name.isWhole, key.owner.isWhole else { return find() }
        let first = Self.place(of: key)
        if let known = places[first], known.key == key { return known.meaning }
        return known(key, from: first) ?? remember(find(), of: key, from: first)
    }

    @inline(never) private func known(_ key: Key, from first: Int) -> Meaning? {
        for step in 1..<Self.reach {
            guard let known = places[(first + step) % Self.size] else { return nil }
            if known.key == key { return known.meaning }
        }
        return nil
    }

    @inline(never) private mutating func remember(_ meaning: Meaning, of key: Key, from first: Int) -> Meaning {
        let free = (0..<Self.reach).lazy.map { (first + $0) % Self.size }.first { places[$0] == nil }
        places[free ?? first] = (key, meaning)
        return meaning
    }

    @inline(__always) private static func place(of key: Key) -> Int {
        let names = key.name.low &+ 31 &* key.name.high &+ 961 &* (key.owner.low &+ 31 &* key.owner.high)
        return Int(truncatingIfNeeded: (names &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
    }
}

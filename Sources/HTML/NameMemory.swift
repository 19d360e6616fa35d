/// Remembers what names mean, for pages say the same ones over and over. It holds as many as pages commonly say; where there
/// is no room, the newest takes the place of another.
struct NameMemory<Meaning> {
    struct Key: Equatable {
        let name: PackedName
        /// What the name belongs to: an attribute to its element.
        var owner = PackedName()
    }

    private var places: [(key: Key, meaning: Meaning)?] = Array(repeating: nil, count: size)

    private static var size: Int { 256 }
    private static var reach: Int { 8 }

    /// - Parameter find: Finds what is not remembered.
    @inline(__always) mutating func meaning(_ key: Key, _ find: () -> Meaning) -> Meaning {
        guard key.name.isWhole, key.owner.isWhole else { return find() }
        let first = Self.place(of: key)
        for step in 0..<Self.reach {
            let place = (first + step) % Self.size
            guard let known = places[place] else { return remember(find(), of: key, at: place) }
            if known.key == key { return known.meaning }
        }
        return remember(find(), of: key, at: first)
    }

    private mutating func remember(_ meaning: Meaning, of key: Key, at place: Int) -> Meaning {
        places[place] = (key, meaning)
        return meaning
    }

    @inline(__always) private static func place(of key: Key) -> Int {
        let names = key.name.low &+ 31 &* key.name.high &+ 961 &* (key.owner.low &+ 31 &* key.owner.high)
        return Int(truncatingIfNeeded: (names &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }
}

internal import Bytes

extension PlainMarkup {
    /// Where the next tag begins.
    @inline(__always) var nextTag: Int? {
        guard let base = unsafe UnsafeRawPointer(page.baseAddress) else { return nil }
        let (end, less) = unsafe (page.count, UInt8(ascii: "<"))
        var index = position
        while index &+ 16 <= end {
            let offset = unsafe SixteenBytes(at: base + index).places(of: less).first
            if offset < 16 { return index &+ offset }
            index &+= 16
            // Where no tag is near, a text goes on for long.
            while index &+ 32 <= end,
                unsafe !SixteenBytes(at: base + index).hold(less, with: SixteenBytes(at: base + (index &+ 16)))
            {
                index &+= 32
            }
        }
        while index < end {
            if unsafe page[index] == less { return index }
            index &+= 1
        }
        return nil
    }

    /// What a look at a tag tells.
    enum Glance {
        /// It says nothing, and here it ends.
        case passed(Int)
        /// Here its first value begins; what that mentions, if anything.
        case value(Int, Mention.Role?)
        /// It has to be read letter by letter.
        case unknown
    }

    @inline(__always) mutating func glance(at start: Int) -> Glance {
        guard unsafe start &+ 17 <= page.count, let base = unsafe UnsafeRawPointer(page.baseAddress) else {
            return .unknown
        }
        let letters = unsafe UInt64(littleEndian: base.loadUnaligned(fromByteOffset: start &+ 1, as: UInt64.self))
        // Start and end of an element take turns: what can be asked of both is asked without a fork in the way.
        let isEnd = letters & 0xFF == UInt64(UInt8(ascii: "/"))
        let name = isEnd ? letters >> 8 : letters
        let count = NameBytes(name).count(withCapitals: false)
        if name >> UInt64(8 &* count) & 0xFF == UInt64(UInt8(ascii: ">")), isEnd || Self.isShort(name, count) {
            return .passed(start &+ count &+ (isEnd ? 3 : 2))
        }
        return isEnd ? .unknown : unsafe glance(atStart: SixteenBytes(at: base + (start &+ 1)), start)
    }

    /// Whether a name has a letter or two, as those of most elements in a text: none of them is anything but ordinary.
    @inline(__always) private static func isShort(_ name: UInt64, _ count: Int) -> Bool {
        count < 3 && name & 0xFF >= UInt64(UInt8(ascii: "a"))
    }

    @inline(__always) private mutating func glance(atStart letters: SixteenBytes, _ start: Int) -> Glance {
        let last = (letters.places(of: UInt8(ascii: ">")) | letters.places(of: UInt8(ascii: "\""))).first
        guard last < 16 else { return .unknown }
        let page = unsafe page
        let opening = openings.meaning(NameMemory.Key(name: letters.name(last &+ 1))) {
            unsafe Opening(Self.text(page, start + 1..<start + 2 + last))
        }
        return switch opening {
        case .bare: .passed(start &+ last &+ 2)
        case .value(let role): .value(start &+ last &+ 2, role)
        case .other: .unknown
        }
    }

    /// Passes over a tag of one value; `false` where it is none, or has to be read letter by letter.
    @inline(__always) mutating func passOverValue(_ glance: Glance) -> Bool {
        guard case .value(let start, let role) = glance, let end = endOfValue(from: start),
            unsafe page[end &+ 1] == UInt8(ascii: ">")
        else { return false }
        if let role {
            // Space around it, which is not part of it, is left to the other way of reading.
            guard unsafe end == start || (page[start] > 0x20 && page[end &- 1] > 0x20) else { return false }
            marks.append(Mark(role: role, start..<end, end: end &+ 1))
        }
        position = end &+ 2
        return true
    }

    /// The quote at the end of a value; `nil` where an entity stands before it, or the page ends soon.
    @inline(__always) private func endOfValue(from start: Int) -> Int? {
        guard let base = unsafe UnsafeRawPointer(page.baseAddress) else { return nil }
        var index = start
        while unsafe index &+ 17 <= page.count {
            let bytes = unsafe SixteenBytes(at: base + index)
            let offset = (bytes.places(of: UInt8(ascii: "\"")) | bytes.places(of: UInt8(ascii: "&"))).first
            index &+= offset
            if offset < 16 { return unsafe page[index] == UInt8(ascii: "\"") ? index : nil }
        }
        return nil
    }
}

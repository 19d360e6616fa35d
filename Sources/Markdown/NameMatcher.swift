/// Finds names in running text: of those that begin at a word the longest, whole words only.
///
/// Names stand in one tree by their bytes, and every word of a text walks down from its root, so that the time grows
/// with the text and not with the number of names. Straight and curly apostrophes are one, as are ordinary and no-break
/// spaces; accents and capitals count.
public struct NameMatcher: Sendable {
    /// A name found in a text.
    public struct Match: Hashable, Sendable {
        /// Bytes of the text.
        public let range: Range<Int>
        /// What the name was given to the matcher for.
        public let target: Int
    }

    /// The next node for a node and a byte, in one table: a node's own list would be as many allocations as nodes.
    private var edges: [UInt64: Int32] = [:]
    /// By node, what the name that ends here means; none where no name does.
    private var targets: [Int32] = [Self.none]
    private static let none: Int32 = -1

    /// - Parameter names: A name that is given for several targets belongs to the first.
    public init(_ names: some Sequence<(name: String, target: Int)>) {
        for (name, target) in names { add(Array(name.utf8), Int32(target)) }
    }

    private mutating func add(_ name: [UInt8], _ target: Int32) {
        guard !name.isEmpty, isWordScalar(name[...], at: 0) else { return }
        var node: Int32 = 0
        var position = 0
        while position < name.count {
            let (byte, length) = folded(name[...], at: position)
            node = child(of: node, byte)
            position += length
        }
        if targets[Int(node)] == Self.none { targets[Int(node)] = target }
    }

    private mutating func child(of node: Int32, _ byte: UInt8) -> Int32 {
        let key = Self.key(node, byte)
        if let child = edges[key] { return child }
        let child = Int32(targets.count)
        targets.append(Self.none)
        edges[key] = child
        return child
    }

    private static func key(_ node: Int32, _ byte: UInt8) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 8 | UInt64(byte)
    }
}

extension NameMatcher {
    /// The names in a text from left to right, none inside another.
    public func matches(in text: ArraySlice<UInt8>) -> [Match] {
        var matches: [Match] = []
        var position = text.startIndex
        var isInWord = false
        while position < text.endIndex {
            let isWord = isWordScalar(text, at: position)
            if isWord, !isInWord, let match = longest(in: text, from: position) {
                matches.append(match)
                position = match.range.upperBound
                isInWord = true
                continue
            }
            isInWord = isWord
            position += scalarLength(text[position])
        }
        return matches
    }

    private func longest(in text: ArraySlice<UInt8>, from start: Int) -> Match? {
        var node: Int32 = 0
        var position = start
        var found: Match?
        while position < text.endIndex {
            let (byte, length) = folded(text, at: position)
            guard let next = edges[Self.key(node, byte)] else { break }
            node = next
            position += length
            let target = targets[Int(node)]
            if target != Self.none, position == text.endIndex || !isWordScalar(text, at: position) {
                found = Match(range: start..<position, target: Int(target))
            }
        }
        return found
    }
}

/// The byte that stands for the scalar or the byte at a place, and how many bytes it takes.
private func folded(_ text: ArraySlice<UInt8>, at index: Int) -> (byte: UInt8, length: Int) {
    let byte = text[index]
    guard byte == 0xC2 || byte == 0xE2 else { return (byte, 1) }
    if text[index...].starts(with: [0xE2, 0x80, 0x99]) { return (UInt8(ascii: "'"), 3) }
    if text[index...].starts(with: [0xC2, 0xA0]) { return (UInt8(ascii: " "), 2) }
    if text[index...].starts(with: [0xE2, 0x80, 0xAF]) { return (UInt8(ascii: " "), 3) }
    return (byte, 1)
}

/// Whether the scalar that begins here is a letter, a mark on one, or a digit.
private func isWordScalar(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 {
        return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    let end = min(index + scalarLength(byte), text.endIndex)
    guard let scalar = String(decoding: text[index..<end], as: UTF8.self).unicodeScalars.first else { return false }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
}

internal import Diagnostics

extension PlainReader {
    /// Reads a value that stands on one line, outside of brackets.
    mutating func value(_ depth: Int) throws(Unsure) -> Node {
        switch byte(index) {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): try quoted()
        case UInt8(ascii: "["), UInt8(ascii: "{"): try bracketed(depth)
        default: try plain()
        }
    }

    /// Reads a text in quotation marks, in which nothing is escaped.
    private mutating func quoted() throws(Unsure) -> Node {
        let (start, mark) = (index, byte(index))
        var (end, continued) = (start + 1, 0)
        while byte(end) != mark {
            switch byte(end) {
            case .lineFeed, .tabulator, UInt8(ascii: "\\"): throw Unsure()
            case 0x80...0xBF: continued += 1
            default: break
            }
            end += 1
        }
        // In single marks, two of them stand for one.
        if mark == UInt8(ascii: "'"), byte(end + 1) == mark { throw Unsure() }
        return scalar(Scalar(quoted: text(start + 1..<end)), to: end + 1, continued)
    }

    /// Reads a text without marks up to the end of its line.
    private mutating func plain() throws(Unsure) -> Node {
        guard Self.beginsPlain(byte(index), byte(index + 1)) else { throw Unsure() }
        var (next, end, continued) = (index, index, 0)
        while byte(next) != .lineFeed {
            switch byte(next) {
            case .space:
                next += 1
                continue
            case .tabulator: throw Unsure()
            case UInt8(ascii: ":") where byte(next + 1) == .space || byte(next + 1) == .lineFeed: throw Unsure()
            case UInt8(ascii: "#") where byte(next - 1) == .space: throw Unsure()
            case 0x80...0xBF: continued += 1
            default: break
            }
            next += 1
            end = next
        }
        return scalar(Scalar(plain: text(index..<end)), to: end, continued)
    }

    /// Whether a text may begin so. Signs that have a meaning, or once had one, are left to libyaml.
    private static func beginsPlain(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "-"): second != UInt8(ascii: "-") && isPlainLetter(second)
        case UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "~"): true
        default: isPlainLetter(first)
        }
    }

    /// The scalar that ends before `end`.
    ///
    /// - Parameter continued: How many of its bytes do not begin a character.
    private mutating func scalar(_ scalar: Scalar, to end: Int, _ continued: Int) -> Node {
        let node = Node(.scalar(scalar), at: place(length: end - index - continued))
        (index, continuations) = (end, continuations + continued)
        return node
    }
}

extension PlainReader {
    private mutating func bracketed(_ depth: Int) throws(Unsure) -> Node {
        guard depth < Self.deepest else { throw Unsure() }
        let place = place()
        let isList = byte(index) == UInt8(ascii: "[")
        index += 1
        skipSpaces()
        return Node(isList ? .sequence(try items(depth)) : .mapping(try pairs(depth)), at: place)
    }

    private mutating func items(_ depth: Int) throws(Unsure) -> [Node] {
        var items: [Node] = []
        if try ends(UInt8(ascii: "]"), isFirst: true) { return items }
        items.reserveCapacity(4)
        repeat { items.append(try valueInBrackets(depth)) } while try !ends(UInt8(ascii: "]"))
        return items
    }

    private mutating func pairs(_ depth: Int) throws(Unsure) -> [Node.Pair] {
        var pairs: [Node.Pair] = []
        if try ends(UInt8(ascii: "}"), isFirst: true) { return pairs }
        pairs.reserveCapacity(2)
        repeat {
            let pair = try pairInBrackets(depth)
            try add(pair, to: &pairs)
        } while try !ends(UInt8(ascii: "}"))
        return pairs
    }

    /// Whether brackets close here; otherwise another value follows, behind a comma unless it is the first.
    private mutating func ends(_ bracket: UInt8, isFirst: Bool = false) throws(Unsure) -> Bool {
        skipSpaces()
        if byte(index) == bracket {
            index += 1
            return true
        }
        guard !isFirst else { return false }
        guard byte(index) == UInt8(ascii: ",") else { throw Unsure() }
        index += 1
        skipSpaces()
        return false
    }

    private mutating func pairInBrackets(_ depth: Int) throws(Unsure) -> Node.Pair {
        let start = index
        let key = try scalarInBrackets()
        guard let text = key.scalar?.text, index - start <= Self.longestKey, byte(index) == UInt8(ascii: ":"),
            byte(index + 1) == .space
        else { throw Unsure() }
        index += 1
        skipSpaces()
        return Node.Pair(key: text, keyLocation: key.location, value: try valueInBrackets(depth))
    }

    private mutating func valueInBrackets(_ depth: Int) throws(Unsure) -> Node {
        switch byte(index) {
        case UInt8(ascii: "["), UInt8(ascii: "{"): try bracketed(depth + 1)
        default: try scalarInBrackets()
        }
    }

    private mutating func scalarInBrackets() throws(Unsure) -> Node {
        switch byte(index) {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): try quoted()
        default: try plainInBrackets()
        }
    }

    /// Reads a text without marks, up to a sign that cannot stand in it.
    private mutating func plainInBrackets() throws(Unsure) -> Node {
        let isNegative = byte(index) == UInt8(ascii: "-")
        guard isPlainLetter(byte(isNegative ? index + 1 : index)) else { throw Unsure() }
        var (next, end, continued) = (index, index, 0)
        while Self.mayStandInBrackets(byte(next)) {
            if (0x80...0xBF).contains(byte(next)) { continued += 1 }
            next += 1
            if byte(next - 1) != .space { end = next }
        }
        return scalar(Scalar(plain: text(index..<end)), to: end, continued)
    }

    private static func mayStandInBrackets(_ byte: UInt8) -> Bool {
        switch byte {
        case .space, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "'"), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "+"), UInt8(ascii: "~"):
            true
        default: isPlainLetter(byte)
        }
    }
}

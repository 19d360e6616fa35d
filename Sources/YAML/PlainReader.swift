internal import Bytes
internal import Diagnostics

/// Reads the YAML in which nearly every file is written, at a tenth of what libyaml takes: mappings and lists told by
/// their indentation, with short keys, and values that stand on one line, in quotation marks or brackets too.
///
/// It never guesses. Whatever else stands in a text, a mistake above all, makes it give up, and libyaml reads the whole. What
/// it does read, it reads as libyaml does, to the last column; texts made by chance are read by both (`PlainReaderTests`).
@safe struct PlainReader {
    /// Something that libyaml has to look at.
    struct Unsure: Error {}

    /// How many mappings and lists stand in one another at most; fewer than ``Composer/deepest``.
    static let deepest = 16
    /// A mapping of more keys is left to who finds keys in less than a walk through all of them.
    private static let mostKeys = 64
    /// YAML takes a longer text for no key (YAML 1.2.2 § 7.4); nobody writes any near it.
    static let longestKey = 128

    /// Dies with the closure in which the reader lives.
    private let bytes: UnsafeBufferPointer<UInt8>
    /// The file as a whole, whose name every place in it shares.
    private let file: SourceLocation
    var index = 0
    private var line: Int
    private var lineStart = 0
    /// How many bytes of the line so far do not begin a scalar.
    var continuations = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>, file: SourceLocation, line: Int) {
        unsafe (self.bytes, self.file, self.line) = (bytes, file, line)
    }

    /// The root of a text in which there is nothing unreadable (``UnreadableCharacters``); `nil` where libyaml must read it.
    static func read(_ text: ArraySlice<UInt8>, in file: SourceLocation, firstLine: Int) -> Node? {
        unsafe text.withUnsafeBufferPointer { bytes in
            var reader = unsafe PlainReader(bytes, file: file, line: firstLine)
            return try? reader.document()
        }
    }
}

extension PlainReader {
    /// The byte at a place; behind the last one ends a line, too.
    @inline(__always)
    func byte(_ index: Int) -> UInt8 { unsafe index < bytes.count ? bytes[index] : .lineFeed }

    func text(_ range: Range<Int>) -> String {
        unsafe String(utf8: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[range])))
    }

    /// The place of what begins at `index`.
    func place(length: Int = 1) -> SourceLocation {
        let column = index - lineStart - continuations + 1
        return SourceLocation(inFileOf: file, line: line, column: column, length: length)
    }

    mutating func skipSpaces() {
        while byte(index) == .space { index += 1 }
    }
}

extension PlainReader {
    private mutating func document() throws(Unsure) -> Node {
        skipToContent()
        let root = try block(depth: 0)
        guard isAtEnd else { throw Unsure() }
        return root
    }

    private var isAtEnd: Bool { unsafe index == bytes.count }

    /// How far the line is indented whose first letter comes next; less than any where none does.
    private var indentation: Int { isAtEnd ? -1 : index - lineStart }

    /// Goes on to the next letter that belongs to no comment, from the start of a line.
    private mutating func skipToContent() {
        while true {
            skipSpaces()
            if byte(index) == UInt8(ascii: "#") { skipComment() }
            guard byte(index) == .lineFeed, !isAtEnd else { return }
            beginLine()
        }
    }

    private mutating func skipComment() {
        while byte(index) != .lineFeed { index += 1 }
    }

    private mutating func beginLine() {
        index += 1
        (line, lineStart, continuations) = (line + 1, index, 0)
    }

    /// Ends a line on which a value stands, and goes on to the next content. What is indented deeper than `column` may
    /// belong to the value.
    private mutating func endValue(in column: Int) throws(Unsure) {
        skipSpaces()
        guard byte(index) == .lineFeed else { throw Unsure() }
        if !isAtEnd { beginLine() }
        skipToContent()
        guard indentation <= column else { throw Unsure() }
    }
}

extension PlainReader {
    private var isItem: Bool { byte(index) == UInt8(ascii: "-") && byte(index + 1) == .space }

    private mutating func block(depth: Int) throws(Unsure) -> Node {
        guard depth < Self.deepest else { throw Unsure() }
        return isItem ? try list(depth) : try mapping(depth)
    }

    /// Reads a mapping from its first key to what is indented less.
    private mutating func mapping(_ depth: Int) throws(Unsure) -> Node {
        let (column, place) = (index - lineStart, place())
        var pairs: [Node.Pair] = []
        pairs.reserveCapacity(16)
        repeat {
            let pair = try pair(in: column, depth)
            try add(pair, to: &pairs)
        } while indentation == column
        guard indentation < column else { throw Unsure() }
        return Node(.mapping(pairs), at: place)
    }

    private mutating func pair(in column: Int, _ depth: Int) throws(Unsure) -> Node.Pair {
        guard let end = endOfKey else { throw Unsure() }
        let (key, place) = (text(index..<end), place(length: end - index))
        index = end + 1
        return Node.Pair(key: key, keyLocation: place, value: try valueOfKey(in: column, depth))
    }

    func add(_ pair: consuming Node.Pair, to pairs: inout [Node.Pair]) throws(Unsure) {
        let key = pair.key
        guard pairs.count < Self.mostKeys, !pairs.contains(where: { $0.key == key }) else { throw Unsure() }
        pairs.append(pair)
    }

    /// Where a key of ASCII letters ends that comes next, before its colon; `nil` where none does.
    private var endOfKey: Int? {
        var end = index
        while Self.isOfKey(byte(end)) { end += 1 }
        guard end > index, end - index <= Self.longestKey, byte(index) != UInt8(ascii: "-"),
            byte(end) == UInt8(ascii: ":"), byte(end + 1) == .space || byte(end + 1) == .lineFeed
        else { return nil }
        return end
    }

    private static func isOfKey(_ byte: UInt8) -> Bool {
        isPlainLetter(byte) && byte < 0x80 || byte == UInt8(ascii: "-")
    }

    private mutating func valueOfKey(in column: Int, _ depth: Int) throws(Unsure) -> Node {
        skipSpaces()
        guard byte(index) == .lineFeed, !isAtEnd else { return try valueOnLine(in: column, depth) }
        beginLine()
        skipToContent()
        // A list may stand as far left as the key that it belongs to.
        guard indentation > column || indentation == column && isItem else { throw Unsure() }
        return try block(depth: depth + 1)
    }

    private mutating func valueOnLine(in column: Int, _ depth: Int) throws(Unsure) -> Node {
        let value = try value(depth + 1)
        try endValue(in: column)
        return value
    }

    /// Reads a list from its first hyphen to what is indented less, or is no item.
    private mutating func list(_ depth: Int) throws(Unsure) -> Node {
        let (column, place) = (index - lineStart, place())
        var items: [Node] = []
        repeat {
            index += 1
            skipSpaces()
            let item = endOfKey == nil ? try valueOnLine(in: column, depth) : try mapping(depth + 1)
            items.append(item)
        } while indentation == column && isItem
        guard indentation <= column else { throw Unsure() }
        return Node(.sequence(items), at: place)
    }
}

extension UInt8 {
    static let space = UInt8(ascii: " ")
    static let tabulator = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
}

/// Letters, digits and `_`, with all that is not ASCII: whatever it is, it has no meaning in YAML.
func isPlainLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
        true
    default: false
    }
}

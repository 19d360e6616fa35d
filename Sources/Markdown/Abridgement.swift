internal import Bytes

/// A text without most of its words, which libcmark reads in a fraction of the time.
///
/// Most bytes of most texts stand in words that mean nothing but themselves. For each run of them libcmark is given one
/// letter, which the text itself does not have, and where it stands in the tree the words are put back. Nothing that
/// libcmark decides can hang on them:
/// - At the margin a letter begins a paragraph after a blank line and after a hyphen, whatever stands before; only code and
///   raw HTML go on. Where those may begin, nothing more is left out.
/// - Whether a delimiter opens or closes is told by what stands beside it: the words beside it stay.
/// - Where code, a tag, an address or a label may begin, the rest of the paragraph stays.
/// - A text with NUL, which libcmark replaces, or with the letter itself stays whole.
///
/// And what should not be found again in the tree makes the whole be read (``Manuscript/parsed()``).
struct Abridgement {
    /// Stands for words: SUBSTITUTE (U+001A), to libcmark a letter like any other.
    static let letter: UInt8 = 0x1A
    /// Of less than this it costs as much to leave it out as to read it.
    private static let fewest = 32
    /// After so many signs a line has few words together.
    private static let mostRuns = 8
    /// libcmark lets references expand to the length of the text, or to this where it is shorter: a longer one is left whole.
    private static let longestText = 100_000

    private(set) var bytes: [UInt8] = []
    /// The words for which the letters stand, in their order: bytes of the manuscript.
    private(set) var cuts: [Range<Int>] = []
    /// Up to where the manuscript was copied or left out.
    private var position: Int

    init(_ manuscript: Manuscript) {
        position = manuscript.start
        guard manuscript.text.count <= Self.longestText, !manuscript.holds(Self.letter), !manuscript.holds(0) else {
            return
        }
        var signs = Signs(of: manuscript)
        // Whether a paragraph may begin, or one go on of which nothing had to stay.
        var isOpen = true
        for number in 1..<manuscript.lineCount + 1 {
            let line = manuscript.textOfLine(number)
            guard let first = manuscript.firstByte(in: line) else {
                isOpen = true
                continue
            }
            if mayBeginLiteral(first) { break }
            let start = manuscript.startOfText(in: line)
            isOpen = isOpen || start > line.lowerBound
            isOpen =
                isOpen && beginsWord(manuscript.bytes[start]) && cut(start..<line.upperBound, of: manuscript, &signs)
        }
        if !cuts.isEmpty { copy(upTo: manuscript.bytes.count, of: manuscript) }
    }

    /// Leaves out the words of a line; whether more may be left out of its paragraph.
    private mutating func cut(_ text: Range<Int>, of manuscript: Manuscript, _ signs: inout Signs) -> Bool {
        var start = text.lowerBound
        for _ in 0..<Self.mostRuns {
            let end = signs.endOfRun(from: start, to: text.upperBound, in: manuscript)
            if end - start >= Self.fewest { leaveOut(manuscript.words(in: start..<end, of: text), of: manuscript) }
            if end == text.upperBound { return true }
            if signs.mayBeginUnit(at: end, in: manuscript.bytes[text]) { return false }
            start = end + 1
        }
        return false
    }

    private mutating func leaveOut(_ words: Range<Int>, of manuscript: Manuscript) {
        guard words.count >= Self.fewest else { return }
        copy(upTo: words.lowerBound, of: manuscript)
        bytes.append(Self.letter)
        position = words.upperBound
        if cuts.isEmpty { cuts.reserveCapacity(16) }
        cuts.append(words)
    }

    private mutating func copy(upTo end: Int, of manuscript: Manuscript) {
        if cuts.isEmpty { bytes.reserveWorkingRoom(manuscript.text.count / 2) }
        unsafe manuscript.bytes.withUnsafeBufferPointer { whole in
            unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: whole[position..<end]))
        }
        position = end
    }
}

/// What may mean something else than itself in a text. It is asked for places that follow one another.
private struct Signs {
    private static let all = Array("\\`*_[]<&".utf8)

    /// Where each stands next, of most of which most texts hold none.
    private var next = SIMD8<Int32>(repeating: .max)
    /// References are defined, and what stands in any brackets may be the label of one.
    private var hasLabels = false
    /// Links have their addresses behind them.
    private var hasAddresses = false

    init(of manuscript: Manuscript) {
        for place in Self.all.indices { next[place] = Self.place(of: place, from: manuscript.start, in: manuscript) }
        var index = manuscript.start
        while let bracket = manuscript.firstIndex(of: UInt8(ascii: "]"), from: index) {
            index = bracket + 1
            guard index < manuscript.bytes.count else { break }
            hasLabels = hasLabels || manuscript.bytes[index] == UInt8(ascii: ":")
            hasAddresses = hasAddresses || manuscript.bytes[index] == UInt8(ascii: "(")
        }
        // Otherwise brackets mean nothing to libcmark.
        if !hasLabels && !hasAddresses {
            for place in Self.all.indices where Self.isBracket(Self.all[place]) { next[place] = .max }
        }
    }

    private static func isBracket(_ sign: UInt8) -> Bool { sign == UInt8(ascii: "[") || sign == UInt8(ascii: "]") }

    private static func place(of sign: Int, from start: Int, in manuscript: Manuscript) -> Int32 {
        manuscript.firstIndex(of: all[sign], from: start).map { Int32(truncatingIfNeeded: $0) } ?? .max
    }

    /// Where the next of them stands; each is looked for once in the whole text, by the system's own search.
    mutating func endOfRun(from start: Int, to end: Int, in manuscript: Manuscript) -> Int {
        var first = Int32(truncatingIfNeeded: end)
        for sign in 0..<next.scalarCount {
            if next[sign] < start { next[sign] = Self.place(of: sign, from: start, in: manuscript) }
            first = min(first, next[sign])
        }
        return Int(first)
    }

    /// Whether code, a tag, an address or a label may begin at a sign, and go on behind the next space.
    func mayBeginUnit(at index: Int, in line: ArraySlice<UInt8>) -> Bool {
        switch line[index] {
        case UInt8(ascii: "`"), UInt8(ascii: "<"): true
        case UInt8(ascii: "["): hasLabels
        case UInt8(ascii: "]"): hasLabels || mayBeginAddress(line[(index + 1)...])
        default: false
        }
    }

    /// Whether an address begins here, and does not end for certain before the next space.
    private func mayBeginAddress(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.first == UInt8(ascii: "(") else { return false }
        let end = text.dropFirst().first { byte in
            byte <= 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "<")
                || byte == UInt8(ascii: "\\")
        }
        return end != UInt8(ascii: ")")
    }
}

extension Manuscript {
    fileprivate func holds(_ byte: UInt8) -> Bool { firstIndex(of: byte, from: start) != nil }

    fileprivate func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        bytes.firstIndex(of: byte, in: start..<bytes.count)
    }

    /// The first byte of a line that is no blank; nil where all are.
    fileprivate func firstByte(in line: Range<Int>) -> UInt8? {
        var index = line.lowerBound
        while index < line.upperBound, isBlank(bytes[index]) { index += 1 }
        return index < line.upperBound ? bytes[index] : nil
    }

    /// After the hyphen of an item, if one stands at the margin and a text follows.
    fileprivate func startOfText(in line: Range<Int>) -> Int {
        let text = line.lowerBound + 2
        let isItem = text < line.upperBound && bytes[text - 2] == UInt8(ascii: "-") && bytes[text - 1] == 0x20
        return isItem ? text : line.lowerBound
    }

    /// What may be left out of a run: the words that stand beside no sign. Blanks at the end of a line are none.
    fileprivate func words(in run: Range<Int>, of text: Range<Int>) -> Range<Int> {
        var (start, end) = (run.lowerBound, run.upperBound)
        if start > text.lowerBound {
            while start < end, bytes[start] != 0x20 { start += 1 }
            start = min(start + 1, end)
        }
        if end < text.upperBound {
            while end > start, bytes[end - 1] != 0x20 { end -= 1 }
            end = max(end - 1, start)
        } else {
            while end > start, isWhitespace(bytes[end - 1]) { end -= 1 }
        }
        return start..<end
    }
}

/// Whether a line with this byte in front may open a block of code or raw HTML.
private func mayBeginLiteral(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "<")
}

/// Letters of any script, but none that begins as a byte order mark does, which libcmark drops.
private func beginsWord(_ byte: UInt8) -> Bool { isLetter(byte) || (byte >= 0x80 && byte != 0xEF) }

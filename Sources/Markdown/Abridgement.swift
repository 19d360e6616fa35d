/// A text without most of its words, which libcmark reads in a fraction of the time.
///
/// Most bytes of most texts stand at the beginning of a paragraph, before anything that means more than itself. Of such a
/// beginning libcmark is given one letter, and the words are put back into the tree. Nothing that libcmark decides can hang
/// on them: at the margin a letter begins a paragraph after a blank line and after a hyphen, whatever stands before; only
/// code and raw HTML go on. Where those may begin, nothing more is left out; and what should not be found again in the tree
/// makes the whole be read (``Manuscript/parsed()``).
struct Abridgement {
    /// The beginning of a line for which the letter stands.
    struct Cut {
        /// Counted from 1.
        let line: Int32
        /// Bytes of the manuscript.
        let words: Range<Int>
    }

    static let letter = UInt8(ascii: "x")
    /// Of less than this it costs as much to leave it out as to read it.
    private static let fewest = 16
    /// libcmark lets references expand to the length of the text, or to this where it is shorter: a longer one is left whole.
    private static let longestText = 100_000

    private let manuscript: Manuscript
    private(set) var bytes: [UInt8] = []
    private(set) var cuts: [Cut] = []
    /// Up to where the manuscript was copied or left out.
    private var position: Int

    init(_ manuscript: Manuscript) {
        (self.manuscript, position) = (manuscript, manuscript.start)
        guard manuscript.text.count <= Self.longestText else { return }
        // Whether a paragraph may begin, or one of words alone go on.
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
            isOpen = isOpen && beginsWord(manuscript.bytes[start]) && cut(start..<line.upperBound, number)
        }
        if !cuts.isEmpty { copy(upTo: manuscript.bytes.count) }
    }

    /// Leaves out the words with which a text begins; whether it holds nothing else.
    private mutating func cut(_ text: Range<Int>, _ number: Int) -> Bool {
        let end = manuscript.endOfWords(in: text)
        let isWhole = end == text.upperBound
        // What stands beside a delimiter says whether it opens or closes: the last word stays.
        let words = text.lowerBound..<(isWhole ? end : manuscript.lastSpace(in: text.lowerBound..<end))
        if words.count >= Self.fewest {
            copy(upTo: words.lowerBound)
            bytes.append(Self.letter)
            position = words.upperBound
            if cuts.isEmpty { cuts.reserveCapacity(8) }
            cuts.append(Cut(line: Int32(number), words: words))
        }
        return isWhole
    }

    private mutating func copy(upTo end: Int) {
        if cuts.isEmpty { bytes.reserveCapacity(manuscript.text.count / 2) }
        bytes.append(contentsOf: manuscript.bytes[position..<end])
        position = end
    }
}

extension Manuscript {
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

    /// The end of the words with which a text begins; blanks at the end of a line are none.
    fileprivate func endOfWords(in text: Range<Int>) -> Int {
        let run = unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe meaningful.run(in: bytes, from: text.lowerBound, to: text.upperBound)
        }
        var end = text.lowerBound + run
        if end == text.upperBound { while isWhitespace(bytes[end - 1]) { end -= 1 } }
        return end
    }

    /// The last space of a range; its start where there is none.
    fileprivate func lastSpace(in range: Range<Int>) -> Int {
        var index = range.upperBound - 1
        while index > range.lowerBound, bytes[index] != 0x20 { index -= 1 }
        return max(index, range.lowerBound)
    }
}

/// Bytes that may mean something else than themselves; besides, the caret, which stands in the row of the brackets.
private let meaningful = ByteSet("\\`*_[]^<&~\0")

/// Whether a line with this byte in front may open a block of code or raw HTML.
private func mayBeginLiteral(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "<")
}

/// Letters of any script, but none that begins as a byte order mark does, which libcmark drops.
private func beginsWord(_ byte: UInt8) -> Bool { isLetter(byte) || (byte >= 0x80 && byte != 0xEF) }

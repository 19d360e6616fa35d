/// One look at a source, line by line, for what libcmark will not find: is there anything that could be a table, and
/// where could footnotes be defined? Whether they are, only the parsed text can tell.
struct Survey {
    /// `[^label]:` at the beginning of a line, but for blanks and the marks of quotes.
    struct Definition {
        /// The line, counted from 1 at the start of the text, as libcmark counts.
        let line: Int
        /// From the opening bracket to the first byte of the text of the footnote.
        let range: Range<Int>
        let label: String
        /// The column of the opening bracket, in bytes from 1.
        let column: Int
    }

    private(set) var definitions: [Definition] = []
    /// The lines that look like the delimiter row of a table.
    private(set) var delimiterRows: [Int] = []

    init(_ manuscript: Manuscript, extensions: MarkdownOptions.Extensions) {
        guard !extensions.isDisjoint(with: [.tables, .footnotes]) else { return }
        let bytes = manuscript.bytes
        for number in 1..<manuscript.lineCount + 1 {
            let line = manuscript.line(number)
            var index = line.lowerBound
            while index < line.upperBound, isBlank(bytes[index]) || bytes[index] == UInt8(ascii: ">") { index += 1 }
            guard index < line.upperBound, mayBegin(bytes[index]) else { continue }
            look(at: index, lineStart: line.lowerBound, line: number, in: bytes[...], extensions: extensions)
        }
    }

    private mutating func look(
        at index: Int, lineStart: Int, line: Int, in text: ArraySlice<UInt8>, extensions: MarkdownOptions.Extensions
    ) {
        switch text[index] {
        case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"):
            guard extensions.contains(.tables), looksLikeDelimiterRow(text[index...]) else { return }
            delimiterRows.append(line)
        case UInt8(ascii: "["):
            guard extensions.contains(.footnotes), text[index...].starts(with: [0x5B, 0x5E]) else { return }
            let end = endOfFootnoteName(in: text[(index + 2)...])
            guard end > index + 2, text[end...].starts(with: [0x5D, 0x3A]) else { return }
            let start = text[(end + 2)...].firstIndex { !isBlank($0) } ?? text.endIndex
            let label = String(decoding: text[(index + 2)..<end], as: UTF8.self)
            definitions.append(
                Definition(line: line, range: index..<start, label: label, column: index - lineStart + 1))
        default: break
        }
    }
}

/// Whether the delimiter row of a table or the definition of a footnote may begin with a byte.
private func mayBegin(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "[")
}

/// Whether a line has only bars, hyphens, colons and blanks, and more than a thematic break has.
func looksLikeDelimiterRow(_ text: ArraySlice<UInt8>) -> Bool {
    var hasHyphen = false
    var hasOther = false
    for byte in text {
        switch byte {
        case UInt8(ascii: "-"): hasHyphen = true
        case UInt8(ascii: "|"), UInt8(ascii: ":"): hasOther = true
        case 0x0A, 0x0D: return hasHyphen && hasOther
        case 0x20, 0x09, 0x0B, 0x0C: break
        default: return false
        }
    }
    return hasHyphen && hasOther
}

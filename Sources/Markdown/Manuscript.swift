internal import Diagnostics

/// What libcmark is given to read: the source, or the source rewritten so that tables and footnotes become CommonMark.
///
/// Lines of the source stay lines, in order; where they stand is remembered in pieces, so that every offset leads back.
struct Manuscript {
    /// A run of bytes that stands in the source as it stands here.
    struct Piece {
        let start: Int32
        let source: Int32
    }

    let bytes: [UInt8]
    /// Where the text begins in `bytes`: after the front matter.
    let start: Int
    private(set) var pieces: [Piece] = []
    private var lines: [Int32] = []

    init(_ source: SourceFile, from start: Int) {
        self.bytes = source.bytes
        self.start = start
    }

    init(bytes: [UInt8], pieces: [Piece]) {
        self.bytes = bytes
        self.start = 0
        self.pieces = pieces
    }

    var text: ArraySlice<UInt8> { bytes[start...] }

    /// The offset in the source of an offset in the manuscript.
    func sourceOffset(_ offset: Int) -> Int {
        guard let piece = piece(at: offset) else { return offset }
        return Int(piece.source) + offset - Int(piece.start)
    }

    /// The pieces that begin after the first byte of a range and in it.
    func pieces(within range: Range<Int>) -> ArraySlice<Piece> {
        guard !pieces.isEmpty else { return [] }
        return pieces[piecesBegun(at: range.lowerBound)..<piecesBegun(at: range.upperBound - 1)]
    }

    /// The last piece that begins at `offset` or before it.
    private func piece(at offset: Int) -> Piece? {
        let count = pieces.isEmpty ? 0 : piecesBegun(at: offset)
        return count == 0 ? nil : pieces[count - 1]
    }

    /// How many pieces begin at `offset` or before it.
    private func piecesBegun(at offset: Int) -> Int {
        var range = 0..<pieces.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if Int(pieces[middle].start) <= offset {
                range = middle + 1..<range.upperBound
            } else {
                range = range.lowerBound..<middle
            }
        }
        return range.lowerBound
    }
}

extension Manuscript {
    /// How many lines there are; one more than line ends, if the last has none.
    mutating func lineCount() -> Int {
        findLines()
        return lines.count - 1
    }

    /// The bytes of a line counted from 1, with its end.
    mutating func line(_ number: Int) -> Range<Int> {
        findLines()
        guard number > 0, number < lines.count else { return bytes.count..<bytes.count }
        return Int(lines[number - 1])..<Int(lines[number])
    }

    /// Lines as libcmark counts them: LF, CR and CRLF end one.
    private mutating func findLines() {
        guard lines.isEmpty else { return }
        lines.reserveCapacity((bytes.count - start) / 40 + 2)
        lines.append(Int32(start))
        var index = start
        while let end = bytes.endOfLine(from: index) {
            let isHalf = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
            if !isHalf { lines.append(Int32(end + 1)) }
            index = end + 1
        }
        if Int(lines[lines.count - 1]) < bytes.count { lines.append(Int32(bytes.count)) }
    }
}

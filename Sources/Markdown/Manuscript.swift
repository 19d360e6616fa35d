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
    let pieces: [Piece]
    /// Where each line begins, and after the last where the text ends.
    let lines: [Int32]

    init(_ source: SourceFile, from start: Int) { self.init(source.bytes, from: start, pieces: []) }

    init(bytes: [UInt8], pieces: [Piece]) { self.init(bytes, from: 0, pieces: pieces) }

    private init(_ bytes: [UInt8], from start: Int, pieces: [Piece]) {
        (self.bytes, self.start, self.pieces) = (bytes, start, pieces)
        lines = bytes.lineStarts(from: start)
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
    /// How many lines there are, as libcmark counts them: LF, CR and CRLF end one.
    var lineCount: Int { lines.count - 1 }

    /// The bytes of a line counted from 1, with its end.
    func line(_ number: Int) -> Range<Int> {
        guard number > 0, number < lines.count else { return bytes.count..<bytes.count }
        return Int(lines[number - 1])..<Int(lines[number])
    }

    /// A line counted from 1, without its end.
    func textOfLine(_ number: Int) -> Range<Int> {
        let line = line(number)
        var end = line.upperBound
        while end > line.lowerBound, isLineEnd(bytes[end - 1]) { end -= 1 }
        return line.lowerBound..<end
    }
}

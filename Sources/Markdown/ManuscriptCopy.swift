internal import Bytes

/// A new manuscript, written from an old one with changes, that still knows where everything came from.
struct ManuscriptCopy {
    private let original: Manuscript
    private var cursor: Int
    private var bytes: [UInt8] = []
    private var pieces: [Manuscript.Piece] = []

    init(of original: Manuscript) {
        self.original = original
        cursor = original.start
        bytes.reserveWorkingRoom(original.text.count + 64)
    }

    /// Copies what stands before `offset` and was not copied yet.
    mutating func copy(upTo offset: Int) {
        if offset > cursor { copy(cursor..<offset) }
        cursor = max(cursor, offset)
    }

    mutating func skip(to offset: Int) { cursor = offset }

    mutating func write(_ text: StaticString) { bytes.append(text) }

    /// Copies any part of the original, out of order.
    mutating func copy(_ range: Range<Int>) {
        if range.isEmpty { return }
        let start = bytes.count - range.lowerBound
        pieces.append(.init(start: Int32(bytes.count), source: Int32(original.sourceOffset(range.lowerBound))))
        for piece in original.pieces(within: range) {
            pieces.append(.init(start: Int32(Int(piece.start) + start), source: piece.source))
        }
        bytes.append(long: original.bytes[range])
    }

    consuming func finished() -> Manuscript {
        copy(upTo: original.bytes.count)
        return Manuscript(bytes: bytes, pieces: pieces)
    }
}

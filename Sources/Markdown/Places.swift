internal import Diagnostics

/// Turns offsets into lines and columns. Asked in rising order it reads the source once; going back costs a new start.
struct Places {
    private let source: SourceFile
    /// The file as a whole, whose name every place in it shares.
    private let whole: SourceLocation
    private var offset = 0
    private var line = 1
    private var column = 1

    init(_ source: SourceFile) { (self.source, whole) = (source, SourceLocation(file: source.path)) }

    /// The place of some bytes; its length ends with the line on which they begin.
    mutating func location(of range: Range<Int>) -> SourceLocation {
        advance(to: range.lowerBound)
        var length = 0
        for index in range.lowerBound..<min(range.upperBound, source.bytes.count) {
            if source.bytes[index] == newline { break }
            if isScalarStart(source.bytes[index]) { length += 1 }
        }
        return SourceLocation(inFileOf: whole, line: line, column: column, length: max(length, 1))
    }

    /// The places of many, in any order, for one reading of the source.
    mutating func locations(of ranges: [Range<Int>]) -> [SourceLocation] {
        var locations = [SourceLocation](repeating: whole, count: ranges.count)
        let rising = ranges.indices.sorted { (ranges[$0].lowerBound, $0) < (ranges[$1].lowerBound, $1) }
        for index in rising { locations[index] = location(of: ranges[index]) }
        return locations
    }

    private mutating func advance(to target: Int) {
        if target < offset { (offset, line, column) = (0, 1, 1) }
        let end = min(target, source.bytes.count)
        var (line, column) = (line, column)
        unsafe source.bytes.withUnsafeBufferPointer { bytes in
            for index in offset..<max(offset, end) {
                let byte = unsafe bytes[index]
                if byte == newline {
                    (line, column) = (line + 1, 1)
                } else if isScalarStart(byte) {
                    column += 1
                }
            }
        }
        (self.line, self.column, offset) = (line, column, max(offset, end))
    }
}

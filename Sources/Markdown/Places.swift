internal import Diagnostics

/// Turns offsets into lines and columns. Asked in rising order it reads the source once; going back costs a new start.
struct Places {
    private let source: SourceFile
    private var offset = 0
    private var line = 1
    private var column = 1

    init(_ source: SourceFile) { self.source = source }

    /// The place of some bytes; its length ends with the line on which they begin.
    mutating func location(of range: Range<Int>) -> SourceLocation {
        advance(to: range.lowerBound)
        var length = 0
        for index in range.lowerBound..<min(range.upperBound, source.bytes.count) {
            if source.bytes[index] == newline { break }
            if isScalarStart(source.bytes[index]) { length += 1 }
        }
        return SourceLocation(file: source.path, line: line, column: column, length: max(length, 1))
    }

    /// The places of many, in any order, for one reading of the source.
    mutating func locations(of ranges: [Range<Int>]) -> [SourceLocation] {
        var locations = [SourceLocation](repeating: SourceLocation(file: source.path), count: ranges.count)
        let rising = ranges.indices.sorted { (ranges[$0].lowerBound, $0) < (ranges[$1].lowerBound, $1) }
        for index in rising { locations[index] = location(of: ranges[index]) }
        return locations
    }

    private mutating func advance(to target: Int) {
        if target < offset { (offset, line, column) = (0, 1, 1) }
        let end = min(target, source.bytes.count)
        while offset < end {
            let byte = source.bytes[offset]
            offset += 1
            if byte == newline {
                (line, column) = (line + 1, 1)
            } else if isScalarStart(byte) {
                column += 1
            }
        }
    }
}

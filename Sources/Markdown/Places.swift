internal import Diagnostics

/// Turns offsets into lines and columns. Asked in rising order it goes through the source once; going back costs a new start.
struct Places {
    private let source: SourceFile
    /// Where lines begin, and where the last one ends.
    private let lines: [Int32]
    /// The next of them.
    private var next = 0
    private var offset = 0
    private var line = 1
    private var column = 1

    /// - Parameter lines: Where the lines of the text begin, and where it ends.
    init(_ source: SourceFile, lines: [Int32]) { (self.source, self.lines) = (source, lines) }

    /// The place of some bytes; its length ends with the line on which they begin.
    mutating func location(of range: Range<Int>) -> SourceLocation {
        advance(to: min(range.lowerBound, source.bytes.count))
        let end = max(min(range.upperBound, source.bytes.count), offset)
        let lineEnd = source.bytes.firstIndex(of: newline, in: offset..<end) ?? end
        let length = source.bytes.scalarCount(in: offset..<lineEnd)
        return SourceLocation(inFileOf: source.place, line: line, column: column, length: max(length, 1))
    }

    /// The places of many, in any order, for one reading of the source.
    mutating func locations(of ranges: [Range<Int>]) -> [SourceLocation] {
        if ranges.isEmpty { return [] }
        var locations: [SourceLocation] = []
        locations.reserveCapacity(ranges.count)
        if Self.areRising(ranges) {
            for range in ranges { locations.append(location(of: range)) }
        } else {
            locations.append(contentsOf: repeatElement(source.place, count: ranges.count))
            let order = ranges.indices.sorted { (ranges[$0].lowerBound, $0) < (ranges[$1].lowerBound, $1) }
            for index in order { locations[index] = location(of: ranges[index]) }
        }
        return locations
    }

    private static func areRising(_ ranges: [Range<Int>]) -> Bool {
        ranges.indices.dropFirst().allSatisfy { ranges[$0 - 1].lowerBound <= ranges[$0].lowerBound }
    }

    private mutating func advance(to target: Int) {
        if target < offset { (next, offset, line, column) = (0, 0, 1, 1) }
        if let start = lines.first, start <= target, target < source.bytes.count {
            if next == 0 {
                search(to: Int(start))
                next = 1
            }
            while lines[next] <= target {
                let feed = Int(lines[next]) - 1
                // For libcmark a CR ends a line, too.
                if source.bytes[feed] == newline { (offset, line, column) = (feed + 1, line + 1, 1) }
                next += 1
            }
        }
        search(to: target)
    }

    private mutating func search(to target: Int) {
        while let feed = source.bytes.firstIndex(of: newline, in: offset..<target) {
            (offset, line, column) = (feed + 1, line + 1, 1)
        }
        column += source.bytes.scalarCount(in: offset..<target)
        offset = target
    }
}

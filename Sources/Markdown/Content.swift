/// What libcmark reads inlines from: the lines of a paragraph, a heading or a cell, without the marks of their containers.
struct Content {
    /// Where a line of the content begins, here and in the manuscript.
    private struct Line {
        let start: Int
        let manuscript: Int
    }

    private(set) var bytes: [UInt8] = []
    private var lines: [Line] = []

    /// Forgets what it held and reads a paragraph, heading or cell.
    mutating func read(_ node: Node, in manuscript: Manuscript) {
        bytes.removeAll(keepingCapacity: true)
        lines.removeAll(keepingCapacity: true)
        let first = manuscript.line(Int(node.place))
        let start = min(first.lowerBound + Int(node.length) - 1, first.upperBound)
        let signs = node.kind == .heading && node.lastLine == node.place
        let text = start..<first.upperBound
        append(signs ? manuscript.skippingNumberSigns(text) : text, of: manuscript)
        guard node.lastLine > node.place else { return }
        for number in Int(node.place) + 1...Int(node.lastLine) {
            let line = manuscript.line(number)
            append(manuscript.textStart(in: line, quotes: Int(node.middle))..<line.upperBound, of: manuscript)
        }
    }

    /// The offset in the manuscript of an offset in the content.
    func manuscriptOffset(_ offset: Int) -> Int {
        var range = 0..<lines.count
        while range.count > 1 {
            let middle = range.lowerBound + range.count / 2
            range = lines[middle].start <= offset ? middle..<range.upperBound : range.lowerBound..<middle
        }
        return lines[range.lowerBound].manuscript + offset - lines[range.lowerBound].start
    }

    private mutating func append(_ range: Range<Int>, of manuscript: Manuscript) {
        lines.append(Line(start: bytes.count, manuscript: range.lowerBound))
        bytes.append(contentsOf: manuscript.bytes[range])
    }
}

extension Manuscript {
    /// What follows the `#` of a heading.
    fileprivate func skippingNumberSigns(_ range: Range<Int>) -> Range<Int> {
        let text = bytes[range].drop { $0 == UInt8(ascii: "#") }.drop(while: isBlank)
        return text.startIndex..<range.upperBound
    }

    /// Where the text of a line begins that continues a paragraph in so many quotes.
    fileprivate func textStart(in line: Range<Int>, quotes: Int) -> Int {
        var index = line.lowerBound
        var open = quotes
        while index < line.upperBound {
            if isBlank(bytes[index]) {
                index += 1
            } else if open > 0 && bytes[index] == UInt8(ascii: ">") {
                (index, open) = (index + 1, open - 1)
            } else {
                break
            }
        }
        return index
    }
}

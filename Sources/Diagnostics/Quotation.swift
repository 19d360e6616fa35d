/// A line of a source, or the part of it around a place, and where the carets below it stand.
struct Quotation {
    /// The text to print: without control characters, « … » where the line goes on.
    let text: String
    /// How many cells of a terminal stand before the first caret.
    let indent: Int
    let carets: Int

    /// How many scalars before and after a place are shown of a very long line (a founding text of two thousand).
    private static let reach = 80
    private static let mostCarets = 60

    /// - Parameters:
    ///   - column: Counted from 1 in scalars; past the end of the line means its end.
    ///   - length: How many scalars are meant.
    init(_ line: [Unicode.Scalar], column: Int, length: Int) {
        let start = min(column - 1, line.count)
        let shown = max(0, start - Self.reach)..<min(line.count, start + Self.reach)
        // Only what is shown is looked at, however long the line.
        let scalars = line[shown].map(\.printable)
        func cells(_ range: Range<Int>) -> Int {
            scalars[range.lowerBound - shown.lowerBound..<range.upperBound - shown.lowerBound]
                .reduce(0) { $0 + $1.cells }
        }
        let marked = start..<(start + min(max(length, 0), shown.upperBound - start))
        let (head, tail) = (shown.lowerBound > 0 ? "…" : "", shown.upperBound < line.count ? "…" : "")
        text = head + String(String.UnicodeScalarView(scalars)) + tail
        indent = head.unicodeScalars.count + cells(shown.lowerBound..<start)
        carets = min(max(cells(marked), 1), Self.mostCarets)
    }
}

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
    init(_ line: String, column: Int, length: Int) {
        let scalars = line.unicodeScalars.map(\.printable)
        let start = min(column - 1, scalars.count)
        let shown = max(0, start - Self.reach)..<min(scalars.count, start + Self.reach)
        let marked = start..<(start + min(max(length, 0), shown.upperBound - start))
        let (head, tail) = (shown.lowerBound > 0 ? "…" : "", shown.upperBound < scalars.count ? "…" : "")
        text = head + String(String.UnicodeScalarView(scalars[shown])) + tail
        indent = head.unicodeScalars.count + scalars[shown.lowerBound..<start].reduce(0) { $0 + $1.cells }
        carets = min(max(scalars[marked].reduce(0) { $0 + $1.cells }, 1), Self.mostCarets)
    }
}

/// A text broken into lines of nearly the same length, as large as its room allows: the title of a card, a poster.
public struct FittedText: Sendable {
    /// Of the face, in user units.
    public let size: Double
    public let lines: [String]

    /// - Parameters:
    ///   - measure: No line is longer, unless a single word is.
    ///   - size: The largest; a text that is too long for it is set down to half as large, and then cut off.
    ///   - limit: The most lines that there may be.
    public init(_ text: String, within measure: Double, size largest: Double, lines limit: Int) {
        var size = largest
        while size > largest / 2, !Self.fits(text, measure, size, limit) { size = max(largest / 2, size - 2) }
        self.size = size
        lines = Self.balanced(text, TextWidth(size: size), measure, limit)
    }

    private static func fits(_ text: String, _ measure: Double, _ size: Double, _ limit: Int) -> Bool {
        let width = TextWidth(size: size)
        let lines = width.lines(of: text, within: measure)
        return lines.count <= limit && lines.allSatisfy { width($0) <= measure }
    }

    /// The same number of lines as a full measure gives, within the least measure that does.
    private static func balanced(_ text: String, _ width: TextWidth, _ measure: Double, _ limit: Int) -> [String] {
        let full = width.lines(of: text, within: measure)
        guard full.count <= limit else {
            let rest = full[(limit - 1)...].joined(separator: " ")
            return full[..<(limit - 1)] + [width.shortened(rest, within: measure * 0.92)]
        }
        var (narrow, wide) = (measure / 4, measure)
        while wide - narrow > 4 {
            let middle = (narrow + wide) / 2
            if width.lines(of: text, within: middle).count > full.count { narrow = middle } else { wide = middle }
        }
        return width.lines(of: text, within: wide)
    }
}

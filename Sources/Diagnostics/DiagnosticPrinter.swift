/// Turns diagnostics into what an editor reads: the place, the sentence, the line with the words marked, the hint.
///
/// ```
/// Content/events.yml:7:10: error: no state is called « marroc »
///   state: marroc
///          ^^^^^^
///   → did you mean « maroc »?
/// ```
public struct DiagnosticPrinter: Sendable {
    private let sources: [String: SourceFile]
    private let usesColour: Bool

    /// `sources` are the files whose lines can be quoted; a place in another file is printed without its line.
    public init(sources: some Sequence<SourceFile> = [], usesColour: Bool = false) {
        self.sources = Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
        self.usesColour = usesColour
    }

    public func text(_ diagnostics: some Sequence<Diagnostic>) -> String {
        diagnostics.map { text($0) }.joined()
    }

    public func text(_ diagnostic: Diagnostic) -> String {
        let word = diagnostic.severity == .error ? paint("error:", .red) : paint("warning:", .yellow)
        var lines = ["\(paint(diagnostic.location.description, .bold)): \(word) \(diagnostic.message)"]
        lines += quotation(diagnostic.location)
        if let hint = diagnostic.hint { lines.append("  \(paint("→", .green)) \(hint)") }
        for note in diagnostic.notes {
            lines.append("  \(paint(note.location.description, .bold)): \(note.message)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The line of a place, and a second line with carets under what is meant.
    private func quotation(_ location: SourceLocation) -> [String] {
        guard location.column > 0, let line = sources[location.file]?.line(location.line) else { return [] }
        let scalars = Array(line.unicodeScalars)
        let start = min(location.column - 1, scalars.count)
        // Very long lines (a founding text of two thousand characters) are quoted around the place only.
        let window = max(0, start - 80)..<min(scalars.count, start + max(location.length, 80))
        let shown = String(String.UnicodeScalarView(scalars[window].map { $0 == "\t" ? " " : $0 }))
        let carets = min(max(location.length, 1), max(window.upperBound - start, 1))
        let indent = String(repeating: " ", count: start - window.lowerBound)
        return ["  \(shown)", "  \(indent)\(paint(String(repeating: "^", count: min(carets, 60)), .green))"]
    }
}

extension DiagnosticPrinter {
    private enum Colour: String {
        case red = "31;1"
        case yellow = "33;1"
        case green = "32"
        case bold = "1"
    }

    private func paint(_ text: String, _ colour: Colour) -> String {
        usesColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }
}

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
        var indexes: [String: LineIndex] = [:]
        return diagnostics.map { text($0, &indexes) }.joined()
    }

    public func text(_ diagnostic: Diagnostic) -> String { text(CollectionOfOne(diagnostic)) }
}

extension DiagnosticPrinter {
    private func text(_ diagnostic: Diagnostic, _ indexes: inout [String: LineIndex]) -> String {
        let word = diagnostic.severity == .error ? paint("error:", .red) : paint("warning:", .yellow)
        var lines = ["\(place(diagnostic.location)): \(word) \(printable(diagnostic.message))"]
        lines += quotation(diagnostic.location, &indexes)
        if let hint = diagnostic.hint { lines.append("  \(paint("→", .green)) \(printable(hint))") }
        for note in diagnostic.notes { lines.append("  \(place(note.location)): \(printable(note.message))") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The line of a place, and a second line with carets under what is meant.
    private func quotation(_ place: SourceLocation, _ indexes: inout [String: LineIndex]) -> [String] {
        guard place.column > 0, let line = line(of: place, &indexes) else { return [] }
        let quotation = Quotation(line, column: place.column, length: place.length)
        let indent = String(repeating: " ", count: quotation.indent)
        let carets = paint(String(repeating: "^", count: quotation.carets), .green)
        return ["  \(quotation.text)", "  \(indent)\(carets)"]
    }

    private func line(of place: SourceLocation, _ indexes: inout [String: LineIndex]) -> [Unicode.Scalar]? {
        if indexes[place.file] == nil { indexes[place.file] = sources[place.file].map { LineIndex($0) } }
        return indexes[place.file]?.line(place.line)
    }

    private func place(_ location: SourceLocation) -> String { paint(printable(location.description), .bold) }

    private func printable(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map(\.printable)))
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

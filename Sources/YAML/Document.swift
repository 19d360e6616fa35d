public import Diagnostics

/// A YAML document and every mistake found while it was read.
public struct Document: Sendable {
    /// What was written; `nil` for an empty text, or where nothing could be made of it.
    public let root: Node?
    public let diagnostics: [Diagnostic]

    /// Reads a whole file, or the part of it that holds YAML (the front matter of a Markdown file).
    ///
    /// - Parameters:
    ///   - range: The bytes to read.
    ///   - firstLine: The line of the file on which `range` begins, counted from 1.
    public init(parsing source: SourceFile, range: Range<Int>? = nil, firstLine: Int = 1) {
        let text = source.bytes[range ?? 0..<source.bytes.count]
        let unreadable = UnreadableCharacters(text, file: source.path, firstLine: firstLine).diagnostics
        guard unreadable.isEmpty else {
            (root, diagnostics) = (nil, unreadable)
            return
        }
        if let plain = PlainReader.read(text, in: source.place, firstLine: firstLine) {
            (root, diagnostics) = (plain, [])
            return
        }
        var events = EventStream(text, file: source.place, firstLine: firstLine)
        var composer = Composer()
        composer.compose(&events)
        (root, diagnostics) = (composer.root, composer.diagnostics)
    }
}

public import Diagnostics

/// A template as it was parsed.
public struct Template: Sendable {
    let name: String
    let file: SourceFile
    let body: [Statement]
    /// Every block of the file, also those inside other blocks.
    let blocks: [String: Statement.Block]
    let parent: Name?
    let diagnostics: [Diagnostic]

    func location(_ span: Span) -> SourceLocation {
        let text = file.bytes[min(span.start, file.bytes.count)..<min(span.end, file.bytes.count)]
        let line = text.prefix { $0 != 0x0A }
        return file.location(at: span.start, length: max(1, line.count { $0 & 0xC0 != 0x80 }))
    }
}

extension Template {
    /// Parses a file; what is wrong in it is told with the library that it comes into.
    ///
    /// - Parameter folder: what is left out of a path to get the template's name: `Templates/` of `Templates/state.html`.
    public init(_ source: SourceFile, folder: String = "") {
        let isInside = source.path.hasPrefix(folder)
        self = Parser.parse(source, name: isInside ? String(source.path.dropFirst(folder.count)) : source.path)
    }
}

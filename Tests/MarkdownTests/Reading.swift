import Bytes
import Diagnostics
import Testing

@testable import Markdown

/// Reads `text` as the file `Content/a.md`, with what `change` makes of the options.
func read(_ text: String, _ change: (inout MarkdownOptions) -> Void = { _ in }) -> Prose {
    var options = MarkdownOptions()
    change(&options)
    return Prose(parsing: SourceFile(path: "Content/a.md", text: text), options: options)
}

/// The HTML of `text`, with every link as its author wrote it.
func html(_ text: String, _ change: (inout MarkdownOptions) -> Void = { _ in }) -> String {
    read(text, change).written
}

/// The mistakes of `text`, each as `line:column code`.
func mistakes(_ text: String, _ change: (inout MarkdownOptions) -> Void = { _ in }) -> [String] {
    read(text, change).diagnostics.map(\.short)
}

/// As `charte render --unsafe` reads: nothing left out, and the bytes of the specifications.
func asSpecified(_ options: inout MarkdownOptions) {
    (options.rawHTML, options.unsafeLinks) = (.allow, .allow)
    (options.tableAlignment, options.taskItems) = (.attributes, .bare)
}

/// With the records of a site.
func withRecords(_ options: inout MarkdownOptions) { options.recordKinds = ["state", "organ", "event"] }

/// Both of these.
func asSpecifiedWithRecords(_ options: inout MarkdownOptions) {
    asSpecified(&options)
    withRecords(&options)
}

extension Prose {
    var written: String { String(decoding: htmlAsWritten, as: UTF8.self) }
}

extension Diagnostic {
    var short: String { "\(location.line):\(location.column) \(code)" }
}

extension SourceLocation {
    /// `line:column+length`.
    var short: String { "\(line):\(column)+\(length)" }
}

/// What the text printed below its mistakes looks like to an editor.
func printed(_ text: String, _ diagnostics: [Diagnostic]) -> String {
    DiagnosticPrinter(sources: [SourceFile(path: "Content/a.md", text: text)]).text(diagnostics)
}

extension Fragment {
    /// With its holes filled, each in two pieces.
    func filled(_ content: (Hole) -> String) -> String {
        var buffer = ByteBuffer()
        append(to: &buffer) { hole, put in
            let bytes = Array(content(hole).utf8)
            for piece in [bytes.prefix(bytes.count / 2), bytes.suffix(bytes.count - bytes.count / 2)] {
                piece.withUnsafeBytes { put($0) }
            }
        }
        return buffer.text
    }
}

import Diagnostics
import Testing

@testable import YAML

/// Reads `text` as the file `Content/a.yml`.
func read(_ text: String) -> Document {
    Document(parsing: SourceFile(path: "Content/a.yml", text: text))
}

/// The mistakes of `text`, each as `line:column code`.
func mistakes(_ text: String) -> [String] { read(text).diagnostics.inReadingOrder().map(\.short) }

extension Diagnostic {
    var short: String { "\(location.line):\(location.column) \(code)" }
}

/// What the text printed below its mistakes looks like to an editor.
func printed(_ text: String, _ diagnostics: [Diagnostic]) -> String {
    DiagnosticPrinter(sources: [SourceFile(path: "Content/a.yml", text: text)]).text(diagnostics)
}

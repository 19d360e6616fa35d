public import Diagnostics
public import Generator

/// What is wrong with a site, as it is shown over its pages and on the terminal.
public struct Problems: Sendable {
    public let diagnostics: [Diagnostic]
    /// The files whose lines are quoted.
    private let sources: [SourceFile]

    public init() { (diagnostics, sources) = ([], []) }

    /// - Parameter folder: The one that holds `Content` and `Templates`.
    public init(_ diagnostics: [Diagnostic], in folder: any Folder) {
        self.diagnostics = diagnostics
        let paths = Set(diagnostics.flatMap { [$0.location.file] + $0.notes.map(\.location.file) })
        sources = paths.sorted().compactMap { path in
            guard let bytes = (try? folder.read(path)) ?? nil else { return nil }
            return try? SourceFile(path: path, raw: bytes)
        }
    }

    public var isEmpty: Bool { diagnostics.isEmpty }

    public func text(usesColour: Bool) -> String {
        DiagnosticPrinter(sources: sources, usesColour: usesColour).text(diagnostics)
    }

    /// For the page: each with the place, the sentence, the line with its mark, the hint and the notes.
    var json: JSONValue {
        let printer = DiagnosticPrinter(sources: sources)
        return .list(
            diagnostics.map { finding in
                let lines = printer.text(finding).split(separator: "\n").map(String.init)
                return .members([
                    "level": .text(finding.severity == .error ? "error" : "warning"),
                    "code": .text(finding.code),
                    "place": .text(finding.location.description),
                    "message": .text(finding.message),
                    "rest": .texts(lines.dropFirst()),
                ])
            })
    }
}

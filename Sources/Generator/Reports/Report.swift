public import Diagnostics
public import Domain

/// What a check found, to be written for a program that reads it.
public struct Report: Sendable {
    let findings: [Diagnostic]
    let coverage: SourceCoverage
    /// The version of Charte.
    let version: String

    /// - Parameters:
    ///   - findings: In reading order.
    ///   - folder: Where the site stands, seen from where the report is read: `docs`, or nothing. It goes before the
    ///     paths of all places.
    public init(_ findings: [Diagnostic], coverage: SourceCoverage, version: String, folder: String = "") {
        self.findings = findings.map { $0.placed(in: folder) }
        (self.coverage, self.version) = (coverage, version)
    }
}

extension Diagnostic {
    fileprivate func placed(in folder: String) -> Diagnostic {
        guard !folder.isEmpty else { return self }
        var finding = self
        finding.location.file = "\(folder)/\(location.file)"
        for index in notes.indices { finding.notes[index].location.file = "\(folder)/\(notes[index].location.file)" }
        return finding
    }
}

extension SourceLocation {
    /// The line, unless the place is the file as a whole.
    var knownLine: Int? { line > 0 ? line : nil }
    /// The column, unless the place is the line as a whole.
    var knownColumn: Int? { line > 0 && column > 0 ? column : nil }
    /// The column behind the last scalar that is meant.
    var endColumn: Int? { knownColumn.map { $0 + max(length, 1) } }
}

extension Diagnostic.Severity {
    var word: String {
        switch self {
        case .warning: "warning"
        case .error: "error"
        }
    }
}

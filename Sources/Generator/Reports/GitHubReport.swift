internal import Diagnostics

extension Report {
    /// The findings as commands that GitHub shows beside the lines of a change
    /// (« Workflow commands for GitHub Actions », https://docs.github.com/actions/reference/workflow-commands).
    public var github: [UInt8] { Array(findings.map(Self.command).joined().utf8) }

    private static func command(_ finding: Diagnostic) -> String {
        let place = finding.location
        let properties: [(String, String?)] = [
            ("file", place.file), ("line", place.knownLine.map(String.init)),
            ("col", place.knownColumn.map(String.init)),
            ("endColumn", place.endColumn.map { String($0 - 1) }), ("title", finding.code),
        ]
        let written = properties.compactMap { name, value in value.map { "\(name)=\(property($0))" } }
        let text = ([finding.message] + [finding.hint].compactMap { $0 }).joined(separator: "\n→ ")
        return "::\(finding.severity.word) \(written.joined(separator: ","))::\(data(text))\n"
    }

    private static func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}

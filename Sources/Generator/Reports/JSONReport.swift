internal import Diagnostics
internal import Domain

extension Report {
    /// The findings for programs of one's own: `level` is `error` or `warning`, lines and columns count from 1, columns
    /// in Unicode scalars; a place without `line` is the file as a whole.
    public var json: [UInt8] {
        let object = JSONValue.members([
            "version": .text(version),
            "errors": .integer(findings.count { $0.severity == .error }),
            "warnings": .integer(findings.count { $0.severity == .warning }),
            "sources": .members([
                "records": .integer(coverage.records), "sourced": .integer(coverage.sourced),
                "sources": .integer(coverage.sources), "uncited": .integer(coverage.uncited),
            ]),
            "findings": .list(findings.map(Self.json)),
        ])
        return object.bytes
    }

    private static func json(_ finding: Diagnostic) -> JSONValue {
        let notes = finding.notes.map { JSONValue.object(place($0.location) + [("message", .text($0.message))]) }
        let members: [(String, JSONValue?)] = [
            ("message", .text(finding.message)), ("hint", finding.hint.map { .text($0) }),
            ("notes", notes.isEmpty ? nil : .list(notes)),
        ]
        let head: [(String, JSONValue)] = [("code", .text(finding.code)), ("level", .text(finding.severity.word))]
        return .object(head + place(finding.location) + members.compactMap { name, value in value.map { (name, $0) } })
    }

    private static func place(_ location: SourceLocation) -> [(name: String, value: JSONValue)] {
        let members: [(String, JSONValue?)] = [
            ("file", .text(location.file)), ("line", location.knownLine.map { .integer($0) }),
            ("column", location.knownColumn.map { .integer($0) }),
            ("length", location.knownColumn.map { _ in .integer(location.length) }),
        ]
        return members.compactMap { name, value in value.map { (name, $0) } }
    }
}

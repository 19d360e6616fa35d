internal import Diagnostics
internal import Rules

extension Report {
    /// The findings in the Static Analysis Results Interchange Format, which code hosts and editors read
    /// (SARIF 2.1.0, OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
    public var sarif: [UInt8] {
        let rules = usedRules
        let places = Dictionary(uniqueKeysWithValues: zip(rules.map(\.code), rules.indices))
        let driver = JSONValue.members([
            "name": .text("Charte"), "semanticVersion": .text(version), "rules": .list(rules.map(Self.descriptor)),
        ])
        let run = JSONValue.members([
            "tool": .members(["driver": driver]),
            // Columns count as everywhere in Charte (§ 3.14.17).
            "columnKind": .text("unicodeCodePoints"),
            "results": .list(findings.map { Self.result($0, ruleIndex: places[$0.code]) }),
        ])
        let log = JSONValue.members([
            "$schema": .text("https://json.schemastore.org/sarif-2.1.0.json"), "version": .text("2.1.0"),
            "runs": .list([run]),
        ])
        return log.bytes
    }

    /// The rules that something broke, in the order of the catalogue.
    private var usedRules: [Rule] {
        let codes = Set(findings.map(\.code))
        return Rule.all.filter { codes.contains($0.code) }
    }

    private static func descriptor(_ rule: Rule) -> JSONValue {
        .members([
            "id": .text(rule.code), "shortDescription": message(rule.summary),
            "fullDescription": message(rule.explanation),
            "defaultConfiguration": .members(["level": .text(rule.level == .off ? "none" : rule.level.rawValue)]),
        ])
    }

    private static func result(_ finding: Diagnostic, ruleIndex: Int?) -> JSONValue {
        let text = finding.hint.map { "\(finding.message)\n→ \($0)" } ?? finding.message
        let related = finding.notes.map { location($0.location, message: $0.message) }
        return .members([
            "ruleId": .text(finding.code), "ruleIndex": ruleIndex.map { .integer($0) },
            "level": .text(finding.severity.word), "message": message(text),
            "locations": .list([location(finding.location)]),
            "relatedLocations": related.isEmpty ? nil : .list(related),
        ])
    }

    private static func message(_ text: String) -> JSONValue { .members(["text": .text(text)]) }

    private static func location(_ place: SourceLocation, message text: String? = nil) -> JSONValue {
        let region = JSONValue.members([
            "startLine": place.knownLine.map { .integer($0) }, "startColumn": place.knownColumn.map { .integer($0) },
            "endColumn": place.endColumn.map { .integer($0) },
        ])
        let physical = JSONValue.members([
            "artifactLocation": .members(["uri": .text(address(place.file))]),
            "region": place.knownLine == nil ? nil : region,
        ])
        return .members(["physicalLocation": physical, "message": text.map(message)])
    }

    /// A path as a relative address (§ 3.4.3), in which a percent sign stands for itself no more.
    private static func address(_ path: String) -> String { percentEncoded(path.replacing("%", with: "%25")) }
}

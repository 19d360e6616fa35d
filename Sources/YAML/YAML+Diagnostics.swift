public import Diagnostics

extension Diagnostic {
    static func syntax(
        _ problem: String, context: String?, at location: SourceLocation, isTab: Bool, opening: SourceLocation?
    ) -> Diagnostic {
        if isTab {
            return Diagnostic(
                "yaml-tab", at: location, "a tab cannot indent or separate in YAML", hint: "use spaces")
        }
        let notes = opening.map { $0 == location ? [] : [Note(at: $0, context ?? "it began here")] } ?? []
        return Diagnostic(
            "yaml-syntax", at: location, "this is not YAML: \(problem)", hint: syntaxHint(problem), notes: notes)
    }

    /// The mistakes that people make most often, in the words of what to do.
    private static func syntaxHint(_ problem: String) -> String? {
        switch problem {
        case "mapping values are not allowed in this context":
            "text that holds « : » needs quotation marks around it"
        case "could not find expected ':'": "a key needs « : » and a space after it"
        case "did not find expected key", "did not find expected '-' indicator":
            "check the indentation: the entries of one list or mapping begin in the same column"
        default: nil
        }
    }

    static func forbiddenCharacter(_ value: Int, at location: SourceLocation) -> Diagnostic {
        let hex = String(value, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        return Diagnostic("yaml-character", at: location, "the character U+\(code) is not allowed in YAML")
    }

    static func severalDocuments(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "yaml-several-documents", at: location, "a second document begins here, where one belongs",
            hint: "remove the line « --- »")
    }

    static func nestedTooDeep(limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic("yaml-depth", at: location, "this is nested deeper than \(limit) levels")
    }

    static func aliasExpansion(limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic("yaml-alias-expansion", at: location, "aliases make this document larger than \(limit) values")
    }

    static func unknownAlias(_ name: String, known: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "yaml-unknown-alias", at: location, "no anchor « &\(name) » stands before this alias",
            hint: suggestion(for: name, among: known))
    }

    static func unknownTag(_ tag: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic("yaml-tag", at: location, "the tag « \(tag) » has no meaning here", hint: "remove it")
    }

    static func duplicateKey(_ key: String, at location: SourceLocation, first: SourceLocation) -> Diagnostic {
        Diagnostic(
            "duplicate-key", at: location, "the key « \(key) » is given twice",
            notes: [Note(at: first, "it is first given here")])
    }

    static func keyIsNotText(_ node: Node) -> Diagnostic {
        Diagnostic("yaml-key", at: node.location, "a key must be text, not \(node.noun)")
    }

    public static func wrongType(_ node: Node, expected: String, hint: String? = nil) -> Diagnostic {
        let shown = node.scalar.map { $0.text.isEmpty ? $0.meaning.noun : "« \($0.text) »" } ?? node.noun
        return Diagnostic("wrong-type", at: node.location, "expected \(expected), found \(shown)", hint: hint)
    }

    public static func unknownKey(_ pair: Node.Pair, noun: String, known: [String]) -> Diagnostic {
        Diagnostic(
            "unknown-key", at: pair.keyLocation, "« \(pair.key) » is not a key of \(noun)",
            hint: suggestion(for: pair.key, among: known) ?? "known keys: \(known.joined(separator: ", "))")
    }

    public static func missingKey(_ key: String, noun: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic("missing-key", at: location, "\(noun) needs the key « \(key) »")
    }
}

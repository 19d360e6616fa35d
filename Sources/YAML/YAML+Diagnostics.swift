public import Diagnostics

extension Diagnostic {
    static func syntax(
        _ problem: String, context: String?, at location: SourceLocation, isTab: Bool, isAfterQuote: Bool,
        opening: SourceLocation?
    ) -> Diagnostic {
        if isTab {
            return Diagnostic(
                "yaml-tab", at: location, "a tab cannot indent or separate in YAML", hint: "use spaces")
        }
        // libyaml notices a key without its colon on the line after it.
        let isKeyWithoutColon = problem == "could not find expected ':'"
        let location = isKeyWithoutColon ? opening ?? location : location
        let notes = opening.map { $0 == location ? [] : [Note(at: $0, context ?? "it began here")] } ?? []
        let hint = isAfterQuote ? quotationHint : syntaxHint(problem)
        return Diagnostic("yaml-syntax", at: location, "this is not YAML: \(problem)", hint: hint, notes: notes)
    }

    /// « l'État » between apostrophes, the mistake that French makes easiest.
    private static let quotationHint =
        "the quotation ends before this: inside '…' an apostrophe is written twice, inside \"…\" write \\\" for a mark"

    /// The mistakes that people make most often, in the words of what to do.
    private static func syntaxHint(_ problem: String) -> String? {
        switch problem {
        case "mapping values are not allowed in this context":
            "text that holds « : » needs quotation marks around it, and keys of one mapping begin in the same column"
        case "could not find expected ':'": "a key needs « : » and a space after it"
        case "did not find expected key", "did not find expected '-' indicator":
            "check the indentation: the entries of one list or mapping begin in the same column"
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            "close the bracket, or put a comma between its entries"
        case "found unknown escape character":
            "between double quotation marks a backslash is written twice"
        case "found character that cannot start any token":
            "text that begins with « @ », « ` » or « % » needs quotation marks around it"
        case "did not find expected alphabetic or numeric character":
            "text that begins with « & », « * » or « ! » needs quotation marks around it; a name there has no accents"
        default: nil
        }
    }

    static func unreadableCharacter(_ character: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
        let hex = String(character.value, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        return Diagnostic(
            "yaml-character", at: location, "the character U+\(code) cannot stand in YAML as it is",
            hint: "remove it, or write \\u\(code) between double quotation marks")
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
        Diagnostic("yaml-alias-expansion", at: location, "aliases repeat more than \(limit) values")
    }

    static func unknownAlias(_ name: String, known: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "yaml-unknown-alias", at: location, "no anchor « &\(name) » stands before this alias",
            hint: suggestion(for: name, among: known))
    }

    static func recursiveAlias(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic("yaml-recursive-alias", at: location, "the alias « *\(name) » stands inside what it repeats")
    }

    static func unknownTag(_ tag: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic("yaml-tag", at: location, "the tag « \(short(tag)) » has no meaning here", hint: "remove it")
    }

    static func wrongTag(_ tag: String, on kind: Event.Kind, at location: SourceLocation) -> Diagnostic {
        Diagnostic("yaml-tag", at: location, "the tag « \(short(tag)) » does not fit \(kind.noun)", hint: "remove it")
    }

    /// A tag as people write it: `!!int`.
    private static func short(_ tag: String) -> String {
        tag.hasPrefix(CoreTag.prefix) ? "!!" + tag.dropFirst(CoreTag.prefix.count) : tag
    }

    static func duplicateKey(_ key: String, at location: SourceLocation, first: SourceLocation) -> Diagnostic {
        Diagnostic(
            "duplicate-key", at: location, "the key « \(key) » is given twice",
            notes: [Note(at: first, "it is first given here")])
    }

    static func keyIsNotText(_ node: Node, at location: SourceLocation) -> Diagnostic {
        Diagnostic("yaml-key", at: location, "a key must be text, not \(node.noun)")
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

    static func missingValue(of pair: Node.Pair, noun: String) -> Diagnostic {
        Diagnostic("missing-key", at: pair.keyLocation, "\(noun) needs a value for « \(pair.key) »")
    }

    public static func missingKey(_ key: String, noun: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic("missing-key", at: location, "\(noun) needs the key « \(key) »")
    }
}

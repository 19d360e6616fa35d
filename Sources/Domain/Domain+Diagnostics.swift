internal import Diagnostics
internal import YAML

extension Diagnostic {
    static func unknownReference<Kind>(_ reference: Reference<Kind>, known: [String]) -> Diagnostic {
        let written = reference.id.rawValue
        return Diagnostic(
            "unknown-reference", at: reference.location, "no \(Kind.schema.name) is called « \(written) »",
            hint: suggestion(for: written, among: known))
    }

    static func wrongKind<Expected>(_ reference: Reference<Expected>, found: Kind) -> Diagnostic {
        Diagnostic(
            "wrong-kind", at: reference.location,
            "« \(reference.id.rawValue) » is \(found.noun), where \(Expected.schema.noun) is expected")
    }

    static func draftReference<Kind>(_ reference: Reference<Kind>) -> Diagnostic {
        Diagnostic(
            "draft-reference", at: reference.location, "« \(reference.id.rawValue) » is a draft",
            hint: "build with --drafts, or remove « draft: true » from the record")
    }

    static func wrongVocabulary<Kind>(
        _ reference: Reference<Kind>, found: String, expected: String, known: [String]
    ) -> Diagnostic {
        let written = reference.id.rawValue
        return Diagnostic(
            "wrong-vocabulary", at: reference.location,
            "« \(written) » is a term of « \(found) », where one of « \(expected) » is expected",
            hint: suggestion(for: written, among: known)
                ?? (known.isEmpty
                    ? "no term of « \(expected) » is given" : "known: \(known.joined(separator: ", "))"))
    }

    static func duplicateRecord(
        _ id: String, noun: String, at location: SourceLocation, first: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            "duplicate-record", at: location, "« \(id) », \(noun), is given twice",
            notes: [Note(at: first, "it is first given here")])
    }

    static func notAnIdentifier(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "invalid-id", at: location, "« \(text) » is no id",
            hint: "letters and digits, parted by single hyphens, dots or underscores")
    }

    static func unknownLanguage(_ pair: Node.Pair) -> Diagnostic {
        Diagnostic(
            "unknown-language", at: pair.keyLocation, "« \(pair.key) » is no language",
            hint: "a BCP 47 tag is expected: fr, en, ar, pt-BR")
    }

    static func grammarOfUnknownLanguage(_ pair: Node.Pair) -> Diagnostic {
        Diagnostic(
            "unknown-grammar", at: pair.value.location, "no grammar is known for « \(pair.key) »",
            hint: "give the text alone; grammar is known for fr")
    }

    static func unknownHijriMonth(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "unknown-hijri-month", at: location, "no Hijri month is called « \(name) »",
            hint: suggestion(for: name, among: HijriDate.months)
                ?? "known: \(HijriDate.months.joined(separator: ", "))")
    }

    static func impossibleHijriDay(_ day: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic("impossible-hijri-day", at: location, "no Hijri month has a day \(day)", hint: "1 to 30")
    }
}

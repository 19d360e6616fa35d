internal import Diagnostics

extension Diagnostic {
    static func unclosedFrontMatter(in source: SourceFile) -> Diagnostic {
        Diagnostic(
            "unclosed-front-matter", at: SourceLocation(file: source.path, line: 1, column: 1, length: 3),
            "the front matter that « --- » opens is never closed",
            hint: "write a line « --- » after its last line, or a blank line before the first to draw a line")
    }

    /// `first` is where the same stands for the first time, of what is given twice.
    init(_ finding: Finding, at location: SourceLocation, first: SourceLocation?) {
        switch finding.fact {
        case .rawHTML:
            self.init(
                "raw-html", at: location, "raw HTML is left out",
                hint: "write it in Markdown, or allow raw HTML in « site.yml »", severity: .warning)
        case .unsafeLink(let destination):
            self.init(
                "unsafe-link", at: location, "the link to « \(destination) » is left out, because it may run code",
                severity: .warning)
        case .unusedFootnote(let label):
            self.init(
                "unused-footnote", at: location, "no one mentions the footnote « [^\(label)] »",
                hint: "write « [^\(label)] » where it belongs, or delete it", severity: .warning)
        case .undefinedFootnote(let label, let known):
            self.init(
                "undefined-footnote", at: location, "no footnote is called « [^\(label)] »",
                hint: suggestion(for: label, among: known)
                    ?? "write a line « [^\(label)]: … » with the text of the footnote")
        case .repeatedFootnote(let label):
            self.init(
                "duplicate-footnote", at: location, "the footnote « [^\(label)] » is defined twice",
                hint: "give each footnote a name of its own",
                notes: first.map { [Note(at: $0, "it is defined here first")] } ?? [])
        case .repeatedHeadingID(let id):
            self.init(
                "duplicate-heading-id", at: location, "the id « \(id) » is taken",
                hint: first == nil ? "a footnote has it" : "give each heading an id of its own",
                notes: first.map { [Note(at: $0, "this heading has it")] } ?? [])
        case .unknownCallout(let word):
            self.init(
                "unknown-callout", at: location, "no callout is called « [!\(word)] »",
                hint: suggestion(for: word, among: Callout.allCases.map { $0.rawValue.uppercased() })
                    ?? "the callouts are NOTE, TIP, IMPORTANT, WARNING and CAUTION",
                severity: .warning)
        case .unknownRecordKind(let kind, let known):
            self.init(
                "unknown-record-kind", at: location, "no kind of record is called « \(kind) »",
                hint: suggestion(for: kind, among: known) ?? "the kinds are \(known.joined(separator: ", "))")
        }
    }
}

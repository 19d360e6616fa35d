public import Diagnostics

/// A word of one of the site's own vocabularies: a region, a category of organs, a series of events.
///
/// Vocabularies belong to the organisation that a site documents, so they are content, not code.
public struct Term: Record {
    public let id: Identifier<Term>
    public let location: SourceLocation
    public var common = Common()
    public private(set) var vocabulary = ""
    public private(set) var name = LocalizedText()
    public private(set) var description: LocalizedText?
    /// Whether several may hold the office at once, where the term is one.
    public private(set) var isShared = false

    public init(id: Identifier<Term>, location: SourceLocation) { (self.id, self.location) = (id, location) }

    public var title: LocalizedText { name }
    public var order: RecordOrder { .position }
}

extension Term {
    public static let schema = Schema<Term>(
        "term", collection: "terms", noun: "a term", meaning: "A word of one of the site's vocabularies",
        hasPages: false, citesSources: false,
        fields: [
            .required("vocabulary", \.vocabulary, "The list it belongs to: regions, organ-categories, event-series"),
            .required("name", \.name, "What readers are shown"),
            .optional("description", \.description, "One sentence on what it covers"),
            .optional("shared", \.isShared, "Whether several people hold it at once, where it is an office"),
        ])
}

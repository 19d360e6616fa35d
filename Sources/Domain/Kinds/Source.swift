public import Diagnostics

/// A publication that facts are taken from.
public struct Source: Record {
    public enum Authority: String, CaseIterable, Choice {
        case organisation
        case unitedNations = "united-nations"
        case institution
        case other
    }

    public let id: Identifier<Source>
    public let location: SourceLocation
    public var common = Common()
    public private(set) var name: LocalizedText?
    public private(set) var publisher: LocalizedText?
    public private(set) var address: WebAddress?
    public private(set) var date: PartialDate?
    public private(set) var consulted: PartialDate?
    public private(set) var language: Language?
    public private(set) var authority = Authority.other

    public init(id: Identifier<Source>, location: SourceLocation) { (self.id, self.location) = (id, location) }

    /// Its title; where none is known, who published it or the host of its address.
    public var title: LocalizedText { name ?? publisher ?? LocalizedText(address?.host ?? id.rawValue) }
    public var order: RecordOrder { .position }
}

extension Source {
    public static let schema = Schema<Source>(
        "source", collection: "sources", noun: "a source", meaning: "A publication that facts are taken from",
        hasPages: false, citesSources: false,
        fields: [
            .optional("title", \.name, "The title of the page or publication, where it is known"),
            .optional("publisher", \.publisher, "Who published it"),
            .optional("url", \.address, "Where it can be read"),
            .optional("date", \.date, "When it was published"),
            .optional("consulted", \.consulted, "When it was read for this site"),
            .optional("language", \.language, "The language in which it is written"),
            .optional("type", \.authority, "Whose word it is: the organisation's own, its institutions', others'"),
        ])
}

/// What a record of any kind may say of itself.
public struct Common: Sendable {
    /// The last segment of the address, where it is not the id.
    @Located public private(set) var slug: String?
    /// Slugs or whole addresses under which the page once stood.
    public private(set) var formerly: [FormerAddress] = []
    /// Other names by which prose calls it, per language.
    public private(set) var aliases: LocalizedNames?
    public private(set) var note: LocalizedText?
    /// What other sources give.
    public private(set) var disputed: LocalizedText?
    /// Where the facts come from, the most authoritative first.
    public private(set) var sources: [Reference<Source>] = []
    /// Where single facts come from, besides.
    private(set) var fieldSources = FieldSources()
    /// Whether it is left out of a build that does not ask for drafts.
    public private(set) var isDraft = false

    public init() {}

    static let sourcesKey = "sources"

    /// - Parameter citable: The structure of ``fieldSources``; `nil` for a kind that cites no sources.
    static func fields(citable: FieldSources.Shape?) -> [Field<Common>] {
        [
            .optional("slug", \._slug, "The last segment of the address, where it is not the id"),
            .optional("formerly", \.formerly, "Slugs or addresses under which the page once stood"),
            .optional("aliases", \.aliases, "Other names by which texts call it, per language"),
            .optional("note", \.note, "What a reader should know besides"),
            .optional("disputed", \.disputed, "What other sources give, where they disagree"),
            .optional("draft", \.isDraft, "Whether it is left out of a build that does not ask for drafts"),
        ] + (citable.map { [sourcesField, $0.field(\.fieldSources)] } ?? [])
    }

    private static let sourcesField = Field<Common>.optional(
        sourcesKey, \.sources, inverse: Relation.ownCollection,
        "The sources of the facts, the most authoritative first")
}

internal import Domain
internal import Templates

/// What templates know of the site as a whole: `site`.
struct SiteObject {
    let content: Content
    let plan: SitePlan
    let maker: ValueMaker
    /// The fields that some template may read: what costs much is made for them alone.
    let needs: FieldSet
    let nameIndex: () -> NameIndex

    /// The names that the organisation bore.
    private static let names = structure(BorneName.type)
    private static let license = structure(License.type)

    private static func structure(_ type: FieldType) -> StructureType {
        guard case .structure(let type) = type else { preconditionFailure("a structure is no structure") }
        return type
    }

    static let name = "Site"

    static func types(_ kinds: [Kind]) -> [ObjectType] {
        [
            ObjectType(
                name,
                fields: [
                    .init("title", .text, "The title of the site"),
                    .init("short_title", .optional(.text), "A short form of it"),
                    .init("former_names", .list(.object(names.name)), "The names that the organisation bore before"),
                    .init("description", .optional(.text), "One sentence on the site"),
                    .init("base_url", .text, "Where it is published"),
                    .init("home", .text, "The address of its first page"),
                    .init("languages", .list(.object("SiteLanguage")), "Its languages, the first one first"),
                    .init("membership_years", .list(.object("MembershipYear")), "When membership changed, by year"),
                    .init(
                        "letters", .list(.object("IndexLetter")), "All pages in order of their titles, by first letter"),
                    .init("names", .optional(.text), "The address of the list of all names; none without a search"),
                    .init("full_text", .optional(.text), "The address of Pagefind's script; none without a search"),
                    .init("data", .list(.object("Dataset")), "The files in which its records are given out, by kind"),
                    .init("license", .optional(.object(license.name)), "On what terms they may be used"),
                    .init("has_cards", .boolean, "Whether pages have pictures by which other sites show them"),
                ]
                    + kinds.map {
                        .init($0.collection, .list(.object(typeName($0.name))), "All its \($0.collection), in order")
                    }),
            ObjectType(names.name, fields: names.columns.map(\.column.field)),
            ObjectType(license.name, fields: license.columns.map(\.column.field)),
            ObjectType(
                "SiteLanguage",
                fields: [
                    .init("tag", .text, "A BCP 47 tag"),
                    .init("direction", .text, "ltr or rtl"),
                    .init("url", .text, "The address of the first page in this language"),
                    .init("is_current", .boolean, "Whether the page is in this language"),
                ]),
        ]
    }

    /// Where the fields stand that others read, too.
    enum Field {
        static let title = 0
        static let formerNames = 2
        static let baseURL = 4
        static let letters = 8
        static let names = 9
        static let fullText = 10
        /// Those of the collections, by kind, come last; templates do not see what stands behind them.
        static let hasCards = 13
        static let firstCollection = 14
        static func pages(_ registry: Registry) -> Int { firstCollection + registry.kinds.count }
        /// Which land maps show: a name for it, not the land itself.
        static func land(_ registry: Registry) -> Int { pages(registry) + 1 }
    }

    var row: [Value] {
        let (configuration, registry) = (content.configuration, content.registry)
        let collections = registry.kinds.indices.map { kind in
            Value.list(registry.keys(ofKind: kind).map { .record(maker.handle($0)) })
        }
        let pages = plan.pages.indices.filter { plan.pages[$0].isListed }
        return [
            .text(maker.text(configuration.title)),
            optional(configuration.shortTitle),
            maker.nested(configuration.formerNames.value, Self.names.columns),
            optional(configuration.description),
            .text(configuration.baseURL.text),
            .text(home(maker.language)),
            .list(configuration.languages.map(language)),
            MembershipObject(content: content, plan: plan, maker: maker).value,
            needs.contains(Field.letters) ? letters : .list([]),
            address(NameList.path(maker.language, content)),
            address(FullText.script),
            .list(datasets),
            configuration.license.map { maker.nested($0.value, Self.license.columns) } ?? .none,
            .boolean(configuration.hasCards),
        ] + collections + [.list(pages.map { .record(maker.layout.page($0)) }), .text(content.land?.hash ?? "")]
    }

    private var datasets: [Value] {
        guard maker.layout.datasetCount > 0 else { return [] }
        return content.registry.kinds.indices.filter { !plan.dataParts($0).isEmpty }
            .map { .record(maker.layout.dataset($0)) }
    }

    private func optional(_ text: LocalizedText?) -> Value { text.map { .text(maker.text($0)) } ?? .none }

    private var letters: Value { LetterObject.value(nameIndex(), plan) }

    /// Of something that only a site with a search has; relative to the root of the site.
    private func address(_ path: String) -> Value {
        content.configuration.hasSearch ? .text("/" + path) : .none
    }

    private func home(_ language: Language) -> String {
        plan.path(.prose("index"), language)?.encoded ?? SitePath.home.encoded
    }

    private func language(_ language: Language) -> Value {
        .object(
            Row([
                .text(language.rawValue), .text(language.direction.rawValue), .text(home(language)),
                .boolean(language == maker.language),
            ]))
    }
}

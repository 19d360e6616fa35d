internal import Domain
internal import Templates

/// What a file of the whole site (a map of it, a feed) knows of each page.
enum PageSummaryObject {
    static let type = ObjectType(
        "PageSummary",
        fields: [
            .init("title", .text, "The title"),
            .init("url", .text, "Its address"),
            .init("canonical", .text, "Its full address"),
            .init("kind", .text, "record, index or prose"),
            .init("language", .text, "A BCP 47 tag"),
            .init("revised", .optional(.object("Date")), "When it was last gone over"),
            .init("translations", .list(.object("PageTranslation")), "The page in every language of the site"),
            .init("record", .text, "The kind of the record that it shows (event, document); empty for other pages"),
            .init("date", .optional(.object("Date")), "The date of that record, where its kind goes by dates"),
            .init("summary", .optional(.text), "The first paragraph of its text"),
        ])

    static let translationType = ObjectType(
        "PageTranslation",
        fields: [
            .init("tag", .text, "A BCP 47 tag"), .init("direction", .text, "ltr or rtl"),
            .init("url", .text, "Its address"), .init("canonical", .text, "Its full address"),
            .init("is_current", .boolean, "Whether it is this page"),
        ])

    /// Where the fields stand that others read, too.
    enum Field {
        static let title = 0
        static let url = 1
        static let canonical = 2
        static let translations = 6
        static let summary = 9
    }

    static func row(_ page: Page, _ content: Content, _ plan: SitePlan) -> [Value] {
        let (languages, base) = (content.configuration.languages, content.configuration.baseURL)
        let address = Address(page.path, base)
        let (record, date) = record(page, content.registry)
        return [
            .text(page.title), .text(address.url), .text(address.canonical), .text(page.subject.name),
            .text(page.language.rawValue), revised(page),
            .list(translations(of: page, address, languages, base, plan)), .text(record), date,
            page.prose?.outline.summaryValue ?? .none,
        ]
    }

    private static func record(_ page: Page, _ registry: Registry) -> (name: String, date: Value) {
        guard case .record(let key) = page.subject else { return ("", .none) }
        let date = registry.date(key).map { Value.object(DateObject($0, language: page.language)) }
        return (registry.kinds[key.kind].name, date ?? .none)
    }

    /// Where a page stands, as links have it, and in full.
    struct Address {
        let url: String
        let canonical: String

        init(_ path: SitePath, _ base: BaseURL) {
            url = path.encoded
            canonical = base.absolute(url)
        }
    }

    static func revised(_ page: Page) -> Value {
        page.prose?.matter.revised.map { .object(DateObject($0, language: page.language)) } ?? .none
    }

    /// The same page in every language of the site, itself included.
    static func translations(
        of page: Page, _ own: Address, _ languages: [Language], _ base: BaseURL, _ plan: SitePlan
    ) -> [Value] {
        languages.compactMap { language in
            plan.path(page.subject, language).map { path in
                let address = path == page.path ? own : Address(path, base)
                return .object(
                    Row([
                        .text(language.rawValue), .text(language.direction.rawValue), .text(address.url),
                        .text(address.canonical), .boolean(language == page.language),
                    ]))
            }
        }
    }
}

extension ProseOutline {
    /// The first paragraph of the text; none of a text without one.
    var summaryValue: Value { summary.isEmpty ? .none : .text(summary) }
}

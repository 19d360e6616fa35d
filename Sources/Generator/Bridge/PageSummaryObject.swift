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

    /// Where the fields stand.
    enum Field {
        static let title = 0
        static let url = 1
        static let canonical = 2
        static let kind = 3
        static let language = 4
        static let revised = 5
        static let translations = 6
        static let record = 7
        static let date = 8
        static let summary = 9
    }

    static func write(_ page: Page, _ content: Content, _ plan: SitePlan, into row: inout RowWriter) {
        let (languages, base) = (content.configuration.languages, content.configuration.baseURL)
        let url = page.path.encoded
        row.begin(type.fields.count)
        row.set(Field.title, text: page.title)
        row.set(Field.url, text: url)
        row.set(Field.canonical, text: base.lead, followedBy: url)
        row.set(Field.kind, text: page.subject.name)
        row.set(Field.language, text: page.language.rawValue)
        row.set(Field.revised, revised(page))
        row.set(Field.translations, rows: languages.count) { place, row in
            guard let path = plan.path(page.subject, languages[place]) else { return }
            write(languages[place], path, isCurrent: languages[place] == page.language, base, into: &row)
        }
        writeRecord(page, content.registry, into: &row)
        if let outline = page.prose?.outline { row.set(Field.summary, outline.summaryValue) }
    }

    /// The page in a language of the site.
    private static func write(
        _ language: Language, _ path: SitePath, isCurrent: Bool, _ base: BaseURL, into row: inout RowWriter
    ) {
        let url = path.encoded
        row.begin(translationType.fields.count)
        row.set(0, text: language.rawValue)
        row.set(1, text: language.direction.rawValue)
        row.set(2, text: url)
        row.set(3, text: base.lead, followedBy: url)
        row.set(4, .boolean(isCurrent))
    }

    private static func writeRecord(_ page: Page, _ registry: Registry, into row: inout RowWriter) {
        guard case .record(let key) = page.subject else { return row.set(Field.record, text: "") }
        row.set(Field.record, text: registry.kinds[key.kind].name)
        if let date = registry.date(key) { row.set(Field.date, .object(DateObject(date, language: page.language))) }
    }

    static func revised(_ page: Page) -> Value {
        page.prose?.matter.revised.map { .object(DateObject($0, language: page.language)) } ?? .none
    }
}

extension ProseOutline {
    /// The first paragraph of the text; none of a text without one.
    var summaryValue: Value { summary.isEmpty ? .none : .text(summary) }
}

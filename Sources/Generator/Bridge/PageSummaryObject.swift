internal import Domain
internal import Markdown
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

    /// The fields that a row needs: those that some template reads, of the page itself (``PageObject``) or of another, and
    /// those by which pages lead to each other.
    static func wanted(_ needs: FieldNeeds) -> FieldSet {
        var wanted = needs[type.name]
        for field in [Field.title, Field.url, Field.canonical] { wanted.insert(field) }
        if needs[PageObject.name].contains(PageObject.translations) { wanted.insert(Field.translations) }
        return wanted
    }

    /// - Parameter wanted: The fields that are written; the others hold nothing.
    static func write(
        _ page: Page, _ content: Content, _ plan: SitePlan, _ wanted: FieldSet, into row: inout RowWriter
    ) {
        let (languages, base) = (content.configuration.languages, content.configuration.baseURL)
        let url = page.address
        row.begin(type.fields.count)
        row.set(Field.title, text: page.title)
        row.set(Field.url, text: url)
        row.set(Field.canonical, text: base.lead, followedBy: url)
        if wanted.contains(Field.kind) { row.set(Field.kind, text: page.subject.name) }
        if wanted.contains(Field.language) { row.set(Field.language, text: page.language.rawValue) }
        if wanted.contains(Field.revised) { row.set(Field.revised, revised(page)) }
        if wanted.contains(Field.translations) {
            row.set(Field.translations, rows: languages.count) { place, row in
                guard let path = plan.path(page.subject, languages[place]) else { return }
                write(languages[place], path, isCurrent: languages[place] == page.language, base, into: &row)
            }
        }
        if wanted.contains(Field.record) { row.set(Field.record, text: kindName(page, content.registry)) }
        if wanted.contains(Field.date), let date = date(page, content.registry) { row.set(Field.date, date) }
        if wanted.contains(Field.summary), let prose = page.prose { row.set(Field.summary, prose.summaryValue) }
    }

    /// The first paragraph of a text, where it is wanted.
    static func summary(_ prose: ProseFile, _ wanted: FieldSet) -> Value {
        wanted.contains(Field.summary) ? prose.summaryValue : .none
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

    private static func kindName(_ page: Page, _ registry: Registry) -> String {
        if case .record(let key) = page.subject { registry.kinds[key.kind].name } else { "" }
    }

    private static func date(_ page: Page, _ registry: Registry) -> Value? {
        guard case .record(let key) = page.subject else { return nil }
        return registry.date(key).map { .object(DateObject($0, language: page.language)) }
    }

    static func revised(_ page: Page) -> Value {
        page.prose?.matter.revised.map { .object(DateObject($0, language: page.language)) } ?? .none
    }
}

extension ProseFile {
    /// The first paragraph of the text; none of a text without one.
    var summaryValue: Value { outline.lead.isEmpty ? .none : .text(outline.lead.text) }
}

internal import Bytes
internal import Diagnostics
internal import Domain
internal import Markdown
internal import Templates

/// What templates know of the page that they render: `page`. What the row of the page says, too, is read there; any other
/// field is made when it is first read, and what it says of other pages is noted then.
///
/// A class because objects of templates are; unchecked because it serves one rendering, on one thread.
final class PageObject: Object, @unchecked Sendable {
    private let index: Int
    private let page: Page
    private let renderer: PageRenderer
    /// What leads from the page to the root of the site.
    private let root: String
    private let edition: LanguageEdition
    private let log: ReadLog
    /// Where the rows of pages begin: asked for every link.
    private let firstRow: Int

    init(
        _ index: Int, _ page: Page, _ renderer: PageRenderer, _ root: String, _ edition: LanguageEdition, _ log: ReadLog
    ) {
        (self.index, self.page, self.renderer, self.root) = (index, page, renderer, root)
        (self.edition, self.log, firstRow) = (edition, log, edition.rows.maker.layout.pages)
    }

    var text: String { "" }

    /// It stands in no row.
    func add(to digest: inout ValueDigest) {}

    /// No two renderings share one.
    func isSame(as other: any Object) -> Bool { self === other }

    static let name = "Page"
    /// Where the field of the translations stands.
    static let translations = 17

    static let types = [
        ObjectType(
            name,
            fields: [
                .init("title", .text, "The title"),
                .init("description", .optional(.text), "One sentence on the page, from its front matter"),
                .init("summary", .optional(.text), "The first paragraph of its text"),
                .init("url", .text, "Its address"),
                .init("canonical", .text, "Its full address, where the site is published"),
                .init("kind", .text, "record, index, prose, file or redirect"),
                .init("language", .text, "A BCP 47 tag"),
                .init("direction", .text, "ltr or rtl"),
                .init("content", .markup, "Its text"),
                .init("has_content", .boolean, "Whether there is one"),
                .init("content_language", .text, "The language of the text"),
                .init("content_direction", .text, "ltr or rtl"),
                .init("is_fallback", .boolean, "Whether the text is in another language, for want of a translation"),
                .init("toc", .list(.object("TOCEntry")), "The headings of its text"),
                .init("quotation", .optional(.markup), "A text that it shows to the letter"),
                .init("breadcrumbs", .list(.object("Link")), "The way from the first page to this one"),
                .init("menu", .list(.object("Link")), "The menu of the site"),
                .init("translations", .list(.object("PageTranslation")), "The page in every language of the site"),
                .init("source", .text, "The file that it comes from"),
                .init("revised", .optional(.object("Date")), "When it was last gone over"),
                .init("backlinks", .list(.object("Link")), "The pages whose text links to this one, by title"),
                .init("card", .optional(.object("Card")), "The picture by which other sites show it, if it has one"),
            ]),
        ObjectType(
            "TOCEntry",
            fields: [
                .init("level", .integer, "1 to 6"), .init("id", .text, "The anchor"),
                .init("title", .markup, "The heading"),
            ]),
        ObjectType(
            "Link",
            fields: [
                .init("title", .text, "What it is called"), .init("url", .text, "Where it leads"),
                .init("is_current", .boolean, "Whether it is this page"),
                .init("is_open", .boolean, "Whether this page lies below it"),
            ]),
    ]

    func place(of field: Int) -> (row: Int, field: Int)? {
        let place: Int? =
            switch field {
            case 0: PageSummaryObject.Field.title
            case 4: PageSummaryObject.Field.canonical
            case Self.translations: PageSummaryObject.Field.translations
            default: nil
            }
        return place.map { (firstRow + index, $0) }
    }

    func value(at field: Int) -> Value { FieldWriter.value { write(field, to: &$0) } }

    /// Asked once for each field: the rendering remembers what it was given.
    func write(_ field: Int, to place: inout FieldWriter) {
        switch field {
        case 0, 4, Self.translations: place.set(valueOfRow(field))
        case 1: if let description = prose?.matter.description { place.set(text: description) }
        case 2: writeLead(to: &place)
        case 3: place.set(text: page.address)
        case 5: place.set(text: page.subject.name)
        case 6: place.set(text: language.rawValue)
        case 7: place.set(text: language.direction.rawValue)
        case 8: place.set(trusted: { renderer.write(textOf: index, from: root, to: &$0) })
        case 9: place.set(prose.map { !$0.outline.isEmpty } ?? false)
        case 10: place.set(text: own.rawValue)
        case 11: place.set(text: own.direction.rawValue)
        case 12: place.set(page.isFallback)
        case 13: writeHeadings(to: &place)
        case 14: if let text = renderer.quotation(index, from: root) { place.set(.markup(Markup(trusted: text))) }
        case 15: writeLinks(renderer.plan.breadcrumbs(of: index), to: &place)
        case 16: writeLinks(renderer.menus[language] ?? [], to: &place)
        case 18: place.set(text: page.location.file)
        case 19: place.set(PageSummaryObject.revised(page))
        case 20: writeLinks(renderer.backlinks[index], to: &place)
        case 21: place.set(card)
        default: break
        }
    }

    private var layout: RowLayout { edition.rows.maker.layout }
    private var prose: ProseFile? { page.prose }
    private var language: Language { page.language }
    /// The language of its text.
    private var own: Language { page.prose?.language ?? page.language }

    private var card: Value {
        log.note(layout.site, SiteObject.Field.hasCards)
        guard renderer.content.configuration.hasCards, let path = page.cardPath else { return .none }
        log.note(layout.site, SiteObject.Field.baseURL)
        return CardObject.value(path, renderer.baseURL)
    }

    private func valueOfRow(_ field: Int) -> Value {
        guard let place = place(of: field) else { return .none }
        log.note(place.row, place.field)
        return edition.heap.value(of: place.row, at: place.field)
    }

    private func writeLead(to place: inout FieldWriter) {
        guard let prose, !prose.outline.lead.isEmpty else { return }
        unsafe prose.outline.lead.withBytes { unsafe place.set(text: $0) }
    }

    private func writeHeadings(to place: inout FieldWriter) {
        guard let prose else { return place.set(.list([])) }
        prose.withProse { prose in
            place.set(rows: prose.headings.count) { index, row in
                row.begin(3)
                row.set(0, .integer(prose.headings.level(at: index)))
                unsafe prose.headings.withID(at: index) { unsafe row.set(1, text: $0) }
                unsafe prose.headings.withHTML(at: index) { unsafe row.set(2, trusted: $0) }
            }
        }
    }

    private func writeLinks(_ pages: [Int], to place: inout FieldWriter) {
        place.set(list: pages.count) { link(pages[$0]) }
    }

    private func link(_ index: Int) -> Value {
        let handle = firstRow + index
        log.note(handle, PageSummaryObject.Field.title)
        log.note(handle, PageSummaryObject.Field.url)
        let other = renderer.plan.pages[index]
        // No two pages have the same address.
        let isCurrent = index == self.index
        let isOpen = other.path != SitePath.home && (isCurrent || page.path.text.hasPrefix(other.path.text))
        return .object(renderer.linkRows.row(index, other, isCurrent: isCurrent, isOpen: isOpen))
    }
}

extension Page.Subject {
    var name: String {
        switch self {
        case .record: "record"
        case .index: "index"
        case .prose: "prose"
        case .file: "file"
        case .data: "data"
        case .redirect: "redirect"
        }
    }
}

extension SitePlan {
    /// From the first page down to a page itself: every page whose address its own goes on from.
    func breadcrumbs(of index: Int) -> [Int] {
        let page = pages[index]
        var crumbs: [Int] = []
        crumbs.reserveCapacity(4)
        unsafe page.path.text.withUTF8Bytes { text in
            // Every stretch that ends in `/` is the address of a folder's page, the page's own at last.
            for end in text.indices.dropLast() where unsafe text[end] == UInt8(ascii: "/") {
                let folder = unsafe SitePath(String(decoding: text[...end], as: UTF8.self))
                guard let above = exactIndex(at: folder), above != index else { continue }
                if pages[above].language == page.language, !pages[above].isRedirect { crumbs.append(above) }
            }
        }
        crumbs.append(index)
        return crumbs
    }

    /// The pages that the menu of the site leads to.
    func menu(_ content: Content, _ language: Language) -> [Int] {
        content.configuration.menu.compactMap { entry in
            let kind = content.registry.kinds.firstIndex { $0.collection == entry.text }
            return index(of: kind.map { .index(kind: $0) } ?? .prose(entry.text), language)
        }
    }
}

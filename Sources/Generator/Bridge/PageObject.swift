internal import Diagnostics
internal import Domain
internal import Markdown
internal import Templates

/// What templates know of the page that they render: `page`.
struct PageObject {
    let content: Content
    let plan: SitePlan
    let maker: ValueMaker
    let page: Page
    /// The text of the page, with its links filled in.
    let markup: [UInt8]
    /// A text that the page shows to the letter.
    let quotation: [UInt8]?
    /// The pages whose text links to this one, by their index in the plan.
    let backlinks: [Int]

    static let types = [
        ObjectType(
            "Page",
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

    private var summary: PageSummaryObject { PageSummaryObject(content: content, plan: plan, page: page) }

    var value: Value {
        let (prose, language) = (page.prose, page.language)
        let own = prose?.language ?? language
        return .object(
            Row([
                .text(page.title),
                prose?.matter.description.map { .text($0) } ?? .none,
                prose.map { $0.prose.summary.isEmpty ? .none : .text($0.prose.summary) } ?? .none,
                .text(page.path.encoded),
                .text(summary.canonical(page.path)),
                .text(page.subject.name),
                .text(language.rawValue),
                .text(language.direction.rawValue),
                .markup(Markup(trusted: markup)),
                .boolean(!markup.isEmpty),
                .text(own.rawValue),
                .text(own.direction.rawValue),
                .boolean(page.isFallback),
                .list((prose?.prose.headings ?? []).map(entry)),
                quotation.map { .markup(Markup(trusted: $0)) } ?? .none,
                .list(breadcrumbs),
                .list(menu),
                .list(summary.translations),
                .text(page.location.file),
                summary.revised,
                .list(backlinks.map { link(plan.pages[$0].title, plan.pages[$0].path) }),
            ]))
    }

    private func entry(_ heading: Heading) -> Value {
        .object(Row([.integer(heading.level), .text(heading.id), .markup(Markup(trusted: heading.html))]))
    }

    private func link(_ title: String, _ path: SitePath) -> Value {
        let isOpen = page.path.text.hasPrefix(path.text) && path.text != SitePath.home.text
        return .object(
            Row([.text(title), .text(path.encoded), .boolean(path == page.path), .boolean(isOpen)], text: title))
    }
}

extension Page.Subject {
    var name: String {
        switch self {
        case .record: "record"
        case .index: "index"
        case .prose: "prose"
        case .file: "file"
        case .redirect: "redirect"
        }
    }
}

extension PageObject {
    /// From the first page down: every page whose address this one's goes on from.
    private var breadcrumbs: [Value] {
        var path = ""
        var links: [Value] = []
        for part in page.path.text.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            path += "\(part)/"
            if let above = plan.page(at: SitePath(path)), above.language == page.language, above.path != page.path,
                !above.isRedirect
            {
                links.append(link(above.title, above.path))
            }
        }
        return links + [link(page.title, page.path)]
    }

    private var menu: [Value] {
        content.configuration.menu.compactMap { entry in
            let kind = content.registry.kinds.firstIndex { $0.collection == entry.text }
            let subject = kind.map { Page.Subject.index(kind: $0) } ?? .prose(entry.text)
            return plan.page(subject, page.language).map { link($0.title, $0.path) }
        }
    }
}

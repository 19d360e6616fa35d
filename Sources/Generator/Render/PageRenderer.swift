internal import Bytes
internal import Domain
internal import Markdown
internal import Templates

/// A page as bytes, and what it was made from.
struct RenderedPage: Sendable {
    let bytes: [UInt8]
    /// The rows that it read, for the layout of the site that it was rendered for.
    var reads: Reads
}

/// Makes the bytes of single pages.
///
/// A class because many threads share one, and every page that is being made refers to it.
final class PageRenderer: Sendable {
    let content: Content
    let plan: SitePlan
    let host: TemplateHost
    let editions: ByLanguage<LanguageEdition>
    /// By page.
    let links: [ResolvedLinks]
    let backlinks: Backlinks
    /// By language, the pages that the menu leads to.
    let menus: ByLanguage<[Int]>
    let linkRows: LinkRows
    /// What pages ask of the configuration, beside it: all of the content need not be taken in hand for it.
    let baseURL: BaseURL
    let isOffline: Bool

    init(
        content: Content, plan: SitePlan, host: TemplateHost, editions: ByLanguage<LanguageEdition>,
        links: [ResolvedLinks], backlinks: Backlinks
    ) {
        (self.content, self.plan, self.host, self.editions) = (content, plan, host, editions)
        (self.links, self.backlinks) = (links, backlinks)
        var menus = ByLanguage<[Int]>()
        for language in content.configuration.languages { menus[language] = plan.menu(content, language) }
        self.menus = menus
        (baseURL, isOffline) = (content.configuration.baseURL, content.configuration.isOffline)
        linkRows = LinkRows(plan, menu: menus.values.joined())
    }

    func render(_ index: Int) -> RenderedPage {
        let page = served(index)
        guard isOffline, plan.pages[index].path.isHTML else { return page }
        return RenderedPage(bytes: FileAddresses.rewritten(page.bytes), reads: page.reads)
    }

    /// A page as a server shows it.
    private func served(_ index: Int) -> RenderedPage {
        let log = ReadLog.lent()
        defer { log.giveBack() }
        return served(index, log)
    }

    private func served(_ index: Int, _ log: ReadLog) -> RenderedPage {
        let page = plan.pages[index]
        if case .data(let kind, let part) = page.subject { return data(kind, part, page, log) }
        guard let program = host.program(for: page), let edition = editions[page.language] else {
            let redirect = redirect(page, edition: editions[page.language], log)
            return RenderedPage(bytes: redirect?.bytes ?? [], reads: log.reads)
        }
        if let quotation = links[index].quotation {
            for other in quotation.pages { log.note(edition.maker.layout.page(other), PageSummaryObject.Field.url) }
        }
        let root = root(page)
        let own = Value.object(PageObject(index, page, self, root, edition, log))
        let bytes = program.page(
            globals: edition.globals, context: context(of: page, own, edition, log), heap: edition.heap,
            language: page.language.rawValue, root: root, log: log)
        return RenderedPage(bytes: bytes, reads: log.reads)
    }

    private func data(_ kind: Int, _ part: DataPart, _ page: Page, _ log: ReadLog) -> RenderedPage {
        guard let edition = editions[page.language], let place = plan.dataParts(kind).firstIndex(of: part) else {
            return RenderedPage(bytes: [], reads: log.reads)
        }
        let handle = edition.maker.layout.dataset(kind)
        log.note(handle, DatasetObject.Field.contents)
        guard case .list(let files) = edition.heap.value(of: handle, at: DatasetObject.Field.contents),
            case .markup(let bytes) = files[place]
        else { preconditionFailure("a file of data is not there: the plan promised it") }
        return RenderedPage(bytes: bytes.bytes, reads: log.reads)
    }

    func nameIndex(_ language: Language) -> NameIndex {
        editions[language]?.rows.nameIndex ?? NameIndex(content, plan, language)
    }

    /// The text that a page shows to the letter.
    ///
    /// - Parameter root: What leads from the page to the root of the site.
    func quotation(_ index: Int, from root: String) -> [UInt8]? { links[index].quotation?.markup(plan, root: root) }

    /// What its template is given: the page itself, and what it shows.
    private func context(of page: Page, _ own: Value, _ edition: LanguageEdition, _ log: ReadLog) -> [Value] {
        let layout = edition.rows.maker.layout
        switch page.subject {
        case .record(let key): return [own, .record(layout.record(key))]
        case .index(let kind):
            log.note(layout.site, SiteObject.Field.firstCollection + kind)
            let records = Value.list(layout.records(ofKind: kind).map { .record($0) })
            return [own, records, records]
        case .prose, .data: return [own]
        case .file:
            let field = SiteObject.Field.pages(content.registry)
            log.note(layout.site, field)
            return [own, edition.heap.value(of: layout.site, at: field)]
        case .redirect: return redirect(page, edition: edition, log).map { [own, $0.target] } ?? [own]
        }
    }

    private func redirect(_ page: Page, edition: LanguageEdition?, _ log: ReadLog) -> RedirectPage? {
        guard case .redirect(_, let target) = page.subject, let layout = edition?.maker.layout else { return nil }
        log.note(layout.page(target), PageSummaryObject.Field.title)
        log.note(layout.page(target), PageSummaryObject.Field.url)
        log.note(layout.page(target), PageSummaryObject.Field.canonical)
        return RedirectPage(page: page, destination: plan.pages[target], baseURL: content.configuration.baseURL)
    }

    /// Writes the text of a page with its links filled in: addresses within the site as seen from the page.
    ///
    /// - Parameter root: What leads from the page to the root of the site.
    func write(textOf index: Int, from root: String, to text: inout ByteBuffer) {
        let targets = links[index].targets
        plan.pages[index].prose?.withProse { prose in
            unsafe prose.html.append(to: &text) { hole, put in
                switch hole.content {
                case .title: unsafe targets.withTitle(of: hole.link, put)
                case .destination:
                    unsafe targets.withDestination(of: hole.link) { unsafe Self.write($0, from: root, put) }
                }
            }
        }
    }

    /// An address as it stands on a page: within the site, it leads by way of the root.
    private static func write(
        _ address: UnsafeRawBufferPointer, from root: String, _ put: (UnsafeRawBufferPointer) -> Void
    ) {
        let slash = UInt8(ascii: "/")
        let isWithinSite = unsafe address.first == slash && (address.count == 1 || address[1] != slash)
        guard isWithinSite else { return unsafe put(address) }
        unsafe root.withBytes(put)
        unsafe put(UnsafeRawBufferPointer(rebasing: address[1...]))
    }

    /// What stands for the first `/` of an address within the site. The page that servers show for any address that is
    /// not found cannot know where it stands, so it alone has the full path; opened as a file, it stands where it is.
    func root(_ page: Page) -> String {
        !isOffline && page.path.text.hasSuffix("/404.html") ? baseURL.path : page.path.toRoot
    }
}

extension Page {
    /// Whether a map of the site names it: not the page for what is not found, nor files, nor what leads on elsewhere.
    var isListed: Bool { path.isOfFolder && !isRedirect }
}

internal import Domain
internal import Markdown
internal import Templates

/// Makes the bytes of single pages; many threads share one.
struct PageRenderer: Sendable {
    let content: Content
    let plan: SitePlan
    let host: TemplateHost
    let editions: [Language: LanguageEdition]
    /// By page.
    let links: [ResolvedLinks]
    let backlinks: Backlinks

    func render(_ index: Int) -> [UInt8] {
        let page = plan.pages[index]
        guard let program = host.program(for: page), let edition = editions[page.language] else {
            return redirect(page)?.bytes ?? []
        }
        let object = PageObject(
            content: content, plan: plan, maker: edition.maker, page: page, markup: markup(page, links[index]),
            quotation: links[index].quotation?.markup(plan, root: root(page)), backlinks: backlinks[index])
        var output: [UInt8] = []
        output.reserveCapacity(16_384)
        program.render(
            globals: edition.globals, context: [object.value] + subject(page, edition), heap: edition.heap,
            language: page.language.rawValue, root: root(page), into: &output)
        return output
    }

    private func subject(_ page: Page, _ edition: LanguageEdition) -> [Value] {
        switch page.subject {
        case .record(let key): return [.record(edition.maker.handle(key))]
        case .index(let kind):
            let records = Value.list(content.registry.keys(ofKind: kind).map { .record(edition.maker.handle($0)) })
            return [records, records]
        case .prose: return []
        case .file: return [.list(summaries)]
        case .redirect: return redirect(page).map { [$0.target] } ?? []
        }
    }

    private func redirect(_ page: Page) -> RedirectPage? {
        guard case .redirect(_, let target) = page.subject else { return nil }
        return RedirectPage(page: page, destination: plan.pages[target], baseURL: content.configuration.baseURL)
    }

    private var summaries: [Value] {
        plan.pages.filter(\.isListed).map { PageSummaryObject(content: content, plan: plan, page: $0).value }
    }

    /// The text of a page with its links filled in: addresses within the site as seen from the page.
    private func markup(_ page: Page, _ links: ResolvedLinks) -> [UInt8] {
        guard let prose = page.prose?.prose else { return [] }
        let root = Array(self.root(page).utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(prose.html.bytes.count + 64)
        prose.html.append(to: &bytes) { hole in
            switch hole.content {
            case .title: return Array(links.titles[hole.link].utf8)
            case .destination:
                let destination = links.destinations[hole.link]
                let isInSite = destination.hasPrefix("/") && !destination.hasPrefix("//")
                return isInSite ? root + Array(destination.utf8.dropFirst()) : Array(destination.utf8)
            }
        }
        return bytes
    }

    /// What stands for the first `/` of an address within the site. The page that servers show for any address that is
    /// not found cannot know where it stands, so it alone has the full path.
    private func root(_ page: Page) -> String {
        page.path.text.hasSuffix("/404.html") ? content.configuration.baseURL.path : page.path.toRoot
    }
}

extension Page {
    /// Whether a map of the site names it: not the page for what is not found, nor files, nor what leads on elsewhere.
    var isListed: Bool { path.text.hasSuffix("/") && !isRedirect }
}

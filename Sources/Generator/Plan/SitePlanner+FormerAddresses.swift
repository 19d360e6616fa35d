internal import Diagnostics
internal import Domain

extension SitePlanner {
    /// Leaves a redirect wherever a page once stood. Comes after all pages: what stands now goes before what stood.
    mutating func addRedirects() {
        var told: Set<SourceLocation> = []
        let others = plan.pages.indices.filter { !plan.pages[$0].isOfRecord }
        for target in (others + moved).sorted() {
            let page = plan.pages[target]
            for former in formerAddresses(of: page) {
                guard let mistake = addRedirect(from: former, to: target, page) else { continue }
                // What is wrong in one language is mostly wrong in all of them.
                if told.insert(former.location).inserted { log.append(mistake) }
            }
        }
    }

    private func formerAddresses(of page: Page) -> [FormerAddress] {
        switch page.subject {
        case .record(let key): content.registry.formerly(key)
        case .index, .prose: page.prose?.matter.formerly ?? []
        case .file, .data, .redirect: []
        }
    }

    private mutating func addRedirect(from former: FormerAddress, to target: Int, _ page: Page) -> Diagnostic? {
        guard let path = path(former, page) else {
            return .badFormerAddress(former.text, isOfRecord: page.isOfRecord, at: former.location)
        }
        if let other = plan.page(at: path) {
            return .formerAddressTaken(
                path, of: page, by: other, leadingTo: plan.target(of: other), at: former.location)
        }
        return plan.add(
            Page(
                subject: .redirect(from: path, to: target), language: page.language, path: path,
                template: RedirectPage.template, title: page.title, prose: nil, location: former.location))
    }

    /// From the root of the page's language; a slug stands where those of its kind do.
    private func path(_ former: FormerAddress, _ page: Page) -> SitePath? {
        if SitePath.isPage(former.text) { return SitePath(planner.root(page.language).text + former.text.dropFirst()) }
        guard case .record(let key) = page.subject, SitePath.isSegment(former.text) else { return nil }
        return planner.folder(of: key.kind, page.language).folder(former.text)
    }
}

extension Page {
    var isOfRecord: Bool { if case .record = subject { true } else { false } }
}

extension SitePlan {
    /// Where a redirect leads; `nil` for a page of its own.
    func target(of page: Page) -> Page? {
        if case .redirect(_, let target) = page.subject { pages[target] } else { nil }
    }
}

extension SitePath {
    /// Whether a text is the address of a page: of a folder's, or of a file such as other generators write.
    static func isPage(_ text: String) -> Bool {
        isFolder(text) || (text.hasSuffix(".html") && isFolder(text + "/"))
    }
}

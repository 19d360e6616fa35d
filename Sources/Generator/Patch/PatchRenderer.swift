internal import Diagnostics
internal import Domain
internal import Templates

/// A page that a patch makes anew.
struct PatchedPage: Sendable {
    let path: SitePath
    let bytes: [UInt8]
    let hash: String
    /// That of the page which stands in the output.
    let hashBefore: String
    let reason: RenderReason
    /// What takes the place of what was known of it.
    let piece: (place: StoredImage.Place, bytes: [UInt8])
}

/// Renders the pages that a patch reaches, and reads them as every finished page is read.
struct PatchRenderer: Sendable {
    private let site: ThawedSite
    private let renderer: PageRenderer
    private let reached: [(index: Int, reason: RenderReason)]

    /// `nil` where something is not known that the pages show.
    init?(
        _ site: ThawedSite, _ edits: [TextEdit], _ rows: PatchedRows, _ reached: ReachedPages, _ folder: any Folder
    ) {
        let texts = Dictionary(uniqueKeysWithValues: edits.map { ($0.path, $0.prose) })
        var plan = site.scene.plan
        var links = [ResolvedLinks](repeating: ResolvedLinks(), count: plan.pages.count)
        var backlinks: [Int: [Int]] = [:]
        for (index, _) in reached.pages {
            guard let known = site.links(index), !known.hasQuotation else { return nil }
            links[index].targets = known.targets
            backlinks[index] = known.backlinks
            if case .data = plan.pages[index].subject { return nil }
            if known.prosePath.isEmpty { continue }
            guard let prose = texts[known.prosePath] ?? site.prose(known.prosePath, folder) else { return nil }
            let page = plan.pages[index]
            plan.revise(index, title: page.title, prose: prose, location: page.location)
        }
        var editions = ByLanguage<LanguageEdition>()
        for language in site.head.languages {
            editions[language] = site.edition(language, plan: plan, rows: rows.rows[language] ?? [:])
        }
        (self.site, self.reached) = (site, reached.pages)
        renderer = PageRenderer(
            content: site.content, plan: plan, host: site.checked.host, editions: editions, links: links,
            backlinks: Backlinks(backlinks, pageCount: plan.pages.count))
    }

    /// `nil` where something about them has to be told, or looked up.
    func pages(jobs: Int) async -> [PatchedPage]? {
        let addresses = SiteAddresses(renderer.plan, files: site.scene.files)
        let (plan, base) = (renderer.plan, site.content.configuration.baseURL)
        let found = await inParallel(
            reached.count, jobs: jobs, worker: Proofreader(plan, base: base, addresses: addresses)
        ) { reader, place in page(reached[place].index, reached[place].reason, &reader) }
        let pages = found.compactMap { $0 }
        return pages.count == found.count ? pages : nil
    }

    private func page(_ index: Int, _ reason: RenderReason, _ reader: inout Proofreader) -> PatchedPage? {
        let (page, rendered) = (renderer.plan.pages[index], renderer.render(index))
        guard let stored = site.page(index), let before = stored.trace,
            case .sound(let glance) = reader.verdict(rendered.bytes, of: index),
            glance.asksNothingNew(after: before.glance)
        else { return nil }
        let hash = XXH128.hexadecimal(rendered.bytes)
        let own = OwnDigest(
            text: OwnDigest.text(of: page, nil), links: stored.own.links, backlinks: stored.own.backlinks)
        var bytes = StoredWriter()
        StoredPage.append(own, PageTrace(reads: rendered.reads, hash: hash, glance: glance), to: &bytes)
        return PatchedPage(
            path: page.path, bytes: rendered.bytes, hash: hash, hashBefore: before.hash, reason: reason,
            piece: (StoredImage.Place(section: .pages, index: index), bytes.bytes))
    }
}

extension ThawedSite {
    /// A text that is what it was; `nil` where there is something to tell of it.
    fileprivate func prose(_ path: String, _ folder: any Folder) -> ProseFile? {
        let file = reader.read(path, as: reader.kind(of: path), folder.bytes(path))
        return file.diagnostics.isEmpty && file.waiting == nil ? file.prose : nil
    }
}

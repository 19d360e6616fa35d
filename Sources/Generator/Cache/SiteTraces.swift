internal import Diagnostics
internal import Domain
internal import Templates

/// What all pages of a site were made from.
///
/// A page is made again where anything is different that it was made from: its own text and links, or a field of a row that
/// its template read. Where the rows or pages are not the same ones, or a template, an asset or `site.yml` is another, every
/// page is made again.
struct SiteTraces: Sendable {
    let base: SiteBase
    /// By page of the plan; `nil` for one that has to be made again in any case.
    let pages: [PageTrace?]
    /// The files that are in the output as they were left.
    var standing: Set<String> = []
}

/// What all pages of a site are made from, in numbers.
struct SiteBase: Sendable {
    /// Of which rows, pages and files there are, and of all templates.
    let frame: UInt64
    let rows: [Language: RowDigests]
    /// By page, of everything about it that stands in no row: its text, its links, who links to it.
    let own: [UInt64]
}

extension SiteTraces {
    /// The pages that would come out as they stand in the output already, by page of the plan.
    func standing(in site: Site, _ now: SiteBase, jobs: Int) async -> [PageTrace?] {
        let none = [PageTrace?](repeating: nil, count: site.plan.pages.count)
        guard now.frame == base.frame, pages.count == none.count, base.own.count == none.count,
            let changes = base.changes(to: now)
        else { return none }
        let plan = site.plan
        return await inParallel(none.count, jobs: jobs) { [pages, base, standing] index in
            guard let page = pages[index], base.own[index] == now.own[index],
                changes.reaching(page.reads, plan.pages[index].language) == nil,
                standing.contains(plan.pages[index].path.outputPath)
            else { return nil }
            return page
        }
    }
}

extension SiteBase {
    init(_ site: Site, jobs: Int) async {
        frame = site.frame
        var rows: [Language: RowDigests] = [:]
        for (language, edition) in site.renderer.editions {
            rows[language] = await RowDigests(edition.heap, jobs: jobs)
        }
        self.rows = rows
        own = await inParallel(site.plan.pages.count, jobs: jobs) { site.digest(ofPage: $0) }
    }

    /// The rows that differ; `nil` where they are not the same ones.
    fileprivate func changes(to now: SiteBase) -> RowChanges? {
        guard Set(rows.keys) == Set(now.rows.keys) else { return nil }
        var changes = RowChanges()
        for (language, rows) in now.rows {
            guard let before = self.rows[language],
                rows.changes(since: before, { changes.note($1, of: $0, language) })
            else { return nil }
        }
        return changes
    }
}

extension Site {
    fileprivate func digest(ofPage index: Int) -> UInt64 {
        let (page, links) = (plan.pages[index], prepared.links[index])
        var digest = ValueDigest()
        digest.add(page.location.file)
        if let prose = page.prose { digest.add(prose) }
        for texts in [links.destinations, links.titles] {
            digest.add(texts.count)
            for text in texts { digest.add(text) }
        }
        if let quotation = links.quotation { digest.add(quotation.markup(plan, root: page.path.toRoot)) }
        for source in renderer.backlinks[index] { digest.add(source) }
        return digest.number
    }

    /// Of everything that stands still while pages are compared.
    fileprivate var frame: UInt64 {
        var digest = ValueDigest()
        digest.add(content.configuration.baseURL.text)
        for entry in content.configuration.menu { digest.add(entry.text) }
        for kind in content.registry.kinds.indices {
            let keys = content.registry.keys(ofKind: kind)
            digest.add(keys.count)
            for key in keys { digest.add(content.registry.id(key)) }
        }
        for page in plan.pages {
            for text in [page.path.text, page.subject.name, page.language.rawValue, page.template] { digest.add(text) }
            if case .redirect(_, let target) = page.subject { digest.add(target) }
        }
        for path in prepared.addresses.known { digest.add(path) }
        for (path, hash) in stage.sources.hashes.sorted(by: { precedes($0.key, $1.key) }) {
            digest.add(path)
            digest.add(hash)
        }
        return digest.number
    }
}

extension ValueDigest {
    /// Everything that a page shows of a text and of what its front matter says of the page.
    fileprivate mutating func add(_ file: ProseFile) {
        add(file.outline.digest)
        add(file.language.rawValue)
        add(file.matter.description ?? "")
        add(file.matter.title ?? "")
        add(file.matter.revised.map { "\($0.iso)\($0.isApproximate)" } ?? "")
    }
}
